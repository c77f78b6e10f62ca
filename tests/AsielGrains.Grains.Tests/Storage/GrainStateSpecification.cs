using AsielGrains.Grains.Storage;
using AsielGrains.Journal;
using AsielGrains.TestSupport.Faults;
using Orleans.Runtime;
using Orleans.Storage;

namespace AsielGrains.Grains.Tests.Storage;

/// <summary>What grain storage must do, whatever the database.</summary>
public abstract partial class GrainStateSpecification : IAsyncLifetime
{
    const int Racers = 4;
    readonly List<OpenedStorage> _opened = [];

    protected GrainStateOptions Options { get; private set; } = null!;

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    protected abstract int RacedKeys { get; }

    public async ValueTask InitializeAsync() => Options = await CreateOptions();

    public async ValueTask DisposeAsync()
    {
        foreach (var storage in _opened)
            await storage.DisposeAsync();
        await Remove();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Of_racing_first_writes_exactly_one_wins_and_every_row_stays_readable()
    {
        var soak = new Soak($"races-grain-state-{Options.Engine}");
        OpenedStorage[] processes = [await Open(), await Open(), await Open(), await Open()];
        var keys = Enumerable.Range(0, RacedKeys).Select(_ => Grain()).ToArray();
        var wins = new int[keys.Length][];

        await Parallel.ForAsync(0, keys.Length, Cancel, async (i, _) =>
        {
            var races = processes.Select((process, racer) => WonBy(process, keys[i], racer));
            wins[i] = [.. (await Task.WhenAll(races)).OfType<int>()];
        });

        Assert.All(wins, winners => Assert.Single(winners));
        for (var i = 0; i < keys.Length; i++)
        {
            var read = await processes[i % Racers].Read(keys[i]);
            Assert.Equal(("1", $"racer {wins[i][0]}"), (read.ETag, read.State!.Text));
        }

        soak.Add("races", keys.Length);
        soak.Add("acknowledged twice", 0);
        soak.Keep();
    }

    [Fact]
    public async Task Of_racing_updates_exactly_one_wins_each_round()
    {
        OpenedStorage[] processes = [await Open(), await Open()];
        var grain = Grain();
        await processes[0].Write(grain, new(new()));

        for (var round = 1; round <= 50; round++)
        {
            var etag = $"{round}";
            var races = processes.Select((process, racer) => WonBy(process, grain, racer, etag));
            Assert.Single((await Task.WhenAll(races)).OfType<int>());
        }

        Assert.Equal("51", (await processes[0].Read(grain)).ETag);
    }

    [Fact]
    public async Task Processes_that_start_at_once_find_one_schema()
    {
        var opened = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(Open)));

        Assert.Equal(SchemaStep.Of(Options.Engine).Count, Convert.ToInt64(
            await opened[0].Sql("select count(*) from grain_schema_version"),
            System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task A_schema_of_a_newer_program_is_refused()
    {
        await (await Open()).Sql("insert into grain_schema_version values (9999)");

        await Assert.ThrowsAsync<JournalRefusedException>(Open);
    }

    [Fact]
    public async Task A_flipped_bit_is_refused_and_the_row_can_be_written_anew()
    {
        var storage = await Open();
        var grain = Grain();
        await storage.Write(grain, new(new() { Text = "whole" }));
        var payload = (byte[])(await storage.Sql("select payload from grain_state"))!;
        var soak = new Soak($"bit-flips-grain-state-{Options.Engine}");
        var chance = new Random(soak.Seed);
        for (var i = 0; i < Soak.Count(300, 10_000); i++)
        {
            byte[] damaged = [.. payload];
            var at = chance.Next(payload.Length);
            damaged[at] ^= (byte)(1 << chance.Next(8));
            await storage.Sql("update grain_state set payload = @payload", ("payload", damaged));
            await soak.Try($"bit in byte {at}", () =>
                Assert.ThrowsAsync<JournalCorruptException>(() => storage.Read(grain)));
            soak.Add("refused by name", 1);
        }

        soak.Keep();

        var state = new GrainState<Note>(new());
        await Assert.ThrowsAsync<JournalCorruptException>(() => storage.Read(grain, state));
        state.State = new() { Text = "anew" };
        await storage.Write(grain, state);
        Assert.Equal("anew", (await storage.Read(grain)).State!.Text);
    }

    [Fact]
    public async Task Keys_of_every_shape_have_a_row_of_their_own()
    {
        var storage = await Open();
        GrainId[] grains =
        [
            GrainId.Create(GrainType.Create("a"), GrainIdKeyExtensions.CreateIntegerKey(7)),
            GrainId.Create(GrainType.Create("a"), GrainIdKeyExtensions.CreateIntegerKey(7, "x")),
            GrainId.Create(
                GrainType.Create("a"), GrainIdKeyExtensions.CreateIntegerKey(7, "'; drop table grain_state; --")),
            GrainId.Create(GrainType.Create("a"), GrainIdKeyExtensions.CreateGuidKey(Guid.NewGuid())),
            GrainId.Create("a", "the chain"),
            GrainId.Create("a", "The Chain"),
            GrainId.Create("a", "keten ü"),
        ];
        foreach (var grain in grains)
            await storage.Write(grain, new(new() { Text = grain.ToString() }));

        foreach (var grain in grains)
            Assert.Equal(grain.ToString(), (await storage.Read(grain)).State!.Text);
    }

    protected abstract Task<GrainStateOptions> CreateOptions();

    protected virtual ValueTask Remove() => default;

    private protected async Task<OpenedStorage> Open()
    {
        var storage = await OpenedStorage.Open(Options);
        lock (_opened)
            _opened.Add(storage);
        return storage;
    }

    private protected static GrainId Grain() => GrainId.Create("test", Guid.NewGuid().ToString("N"));

    static async Task<int?> WonBy(OpenedStorage process, GrainId grain, int racer, string? etag = null)
    {
        try
        {
            await process.Write(grain, new(new() { Text = $"racer {racer}" }, etag));
            return racer;
        }
        catch (InconsistentStateException)
        {
            return null;
        }
    }
}
