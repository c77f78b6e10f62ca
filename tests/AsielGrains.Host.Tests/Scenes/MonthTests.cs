using AsielGrains.Host.Tests.Hosts;
using AsielGrains.TestSupport.Hosts;

namespace AsielGrains.Host.Tests.Scenes;

public sealed class MonthTests
{
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    [Fact]
    public async Task A_month_of_arrivals_moves_and_departures_leaves_every_night_equal_and_no_bed_twice()
    {
        using var folder = new HostFolder();
        await using var host = await HostProcess.Start(new(folder) { Arguments = ["--scene", "month"] });
        var line = await host.Line("scene month complete", Patience);
        Assert.StartsWith("scene month complete: 31 of 31 nights equal", line);
        Assert.EndsWith(" 0 twice", line);
        Assert.DoesNotContain(" 0 nights in beds", line);
        Assert.Equal(0, await host.Stop());
    }
}
