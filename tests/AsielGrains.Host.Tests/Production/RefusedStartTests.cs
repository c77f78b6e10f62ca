using AsielGrains.TestSupport.Hosts;

namespace AsielGrains.Host.Tests.Production;

public sealed class RefusedStartTests : IDisposable
{
    readonly HostFolder _folder = new();

    [Fact]
    public async Task Without_an_issuer_there_is_no_start()
    {
        await using var host = HostProcess.Launch(new(_folder) { Environment = "Production" });

        Assert.NotEqual(0, await host.ExitCode());
        Assert.Contains("Identity:Issuer is missing.", host.Output, StringComparison.Ordinal);
        Assert.Contains("Identity:Audience is missing.", host.Output, StringComparison.Ordinal);
        Assert.Contains("Identity:JwksFile names no file.", host.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("AsielGrains is up.", host.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_scene_plays_outside_development()
    {
        using var issuer = new Issuer();
        await using var host = HostProcess.Launch(new(_folder)
        {
            Environment = "Production",
            Arguments = [.. issuer.SettingsWith(_folder.At("issuer.jwks")), "--scene", "2015"],
        });

        Assert.NotEqual(0, await host.ExitCode());
        Assert.Contains(
            "A scene is of invented persons and plays in development only.", host.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.At("journal.db")));
    }

    public void Dispose() => _folder.Dispose();
}
