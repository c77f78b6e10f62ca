using AsielGrains.Cli;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Partners;
using AsielGrains.Host.Tests.Hosts;
using AsielGrains.TestSupport.Hosts;

namespace AsielGrains.Host.Tests.Sites;

/// <summary>The README's way from an empty system to <em>Ter Apel vannacht</em>, as it stands there.</summary>
public sealed class NewcomerTests : IAsyncLifetime
{
    const string Site = "ter-apel";
    const string Accepts = "asiel place accept";

    // It plays a month after the path, and has a test of its own.
    const string Month = "asiel site month";

    // It tells what ships with the program, and asks no host.
    const string Shipped = "asiel gvl mandatory";

    readonly HostFolder _folder = new();
    HostProcess _host = null!;
    ChainClient _client = null!;

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _host = await HostProcess.Start(new(_folder));
        _client = new(_host);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _host.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Every_line_of_the_readme_runs_and_the_household_that_moves_is_gone_from_every_count()
    {
        var (before, after, taken) = (default(Tonight), default(Tonight), "");
        foreach (var line in Lines().Where(line => line != Month))
        {
            var command = line.StartsWith("eval ", StringComparison.Ordinal) ? taken : line;
            var output = await Run(command);
            if (command == taken)
                after = await Tonight(Site);
            if (before is not null || !command.StartsWith($"asiel site tonight {Site}", StringComparison.Ordinal))
                continue;
            before = await Tonight(Site);
            Assert.Contains("at risk   50000 euros; a night above the ceiling costs 50000", output);
            taken = output.First(printed => printed.Contains(Accepts, StringComparison.Ordinal)).Trim();
        }

        Assert.Equal((1_990, 1, 50_000), (before!.Expected, before.AboveCeiling, before.EurosAtRisk));
        var movable = before.Movable[0];
        Assert.Equal(
            (1_990 - movable.Persons, movable.Persons, 0, 0),
            (after!.Expected, after.Leaving, after.AboveCeiling, after.EurosAtRisk));
        Assert.DoesNotContain(after.Movable, household => household.HouseholdId == movable.HouseholdId);
        await TheOtherSiteCountsThem(taken.Split(' ')[3], movable);
    }

    async Task TheOtherSiteCountsThem(string other, MovableHousehold moved)
    {
        Assert.Equal(moved.Persons, (await Tonight(other)).Announced);
        var capacity = new CapacityService.CapacityServiceClient(_client.Invoker);
        var desk = await _client.As(ChainRole.CoaPlacement);
        async Task<int> Sum(string site, int night, Func<TypeNight, int> number)
        {
            var asked = new CapacityFilter { SiteIds = { site }, Nights = 2 };
            var answer = await capacity.GetCapacityAsync(new() { Filter = asked }, desk);
            return answer.Capacity.Nights[night].Types_.Sum(number);
        }

        Assert.Equal(moved.Persons, await Sum(other, 0, night => night.Reserved));
        // Whoever has not left yet has the beds of tonight; from tomorrow they are given out again.
        Assert.Equal(1_990, await Sum(Site, 0, night => night.Occupied));
        Assert.Equal(1_990 - moved.Persons, await Sum(Site, 1, night => night.Occupied));
    }

    /// <summary>The block of commands that begins with the loading of the portfolio.</summary>
    static string[] Lines()
    {
        var text = File.ReadAllText(Path.Combine(Repository(), "README.md")).ReplaceLineEndings("\n");
        var block = text.Split("```")
            .Single(part => part.StartsWith("sh\nasiel site load\n", StringComparison.Ordinal));
        return block.Split('\n', StringSplitOptions.RemoveEmptyEntries)[1..];
    }

    static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "README.md")))
            folder = folder.Parent;
        return folder.FullName;
    }

    async Task<Tonight> Tonight(string site) => (await new PlacementService.PlacementServiceClient(_client.Invoker)
        .GetTonightAsync(new() { SiteId = site }, await _client.As(ChainRole.CoaPlacement))).Tonight;

    async Task<string[]> Run(string command)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        string[] words = command.Split(' ');
        Assert.Equal("asiel", words[0]);
        string[] asked = command == Shipped
            ? []
            : ["--server", $"{_host.Grpc}", "--token-url", $"{new Uri(_host.Http, "/dev/token")}"];
        var exitCode = await AsielCommandLine.Run(
            [.. words[1..], .. asked],
            new Surroundings(TextReader.Null, output, error) { IsOutputRedirected = true },
            Stop);
        Assert.True(exitCode == ExitCode.Done, $"{command}: {error}");
        return output.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
    }
}
