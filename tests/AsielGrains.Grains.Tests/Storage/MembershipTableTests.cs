using AsielGrains.Grains.Storage;
using AsielGrains.Journal;
using AsielGrains.TestSupport;
using Orleans.Runtime;
using static AsielGrains.Grains.Tests.Storage.MembershipTable;

namespace AsielGrains.Grains.Tests.Storage;

/// <summary>What Orleans relies on when silos join and vote each other out, asked of the real tables.</summary>
public sealed class MembershipTableTests(PostgresServer server) : IAsyncLifetime
{
    const int Races = 50;
    const int Racers = 8;

    static readonly DateTime Later = new(2026, 11, 25, 13, 0, 0, DateTimeKind.Utc);

    GrainStateOptions _options = null!;
    MembershipTable _table = null!;

    public async ValueTask InitializeAsync()
    {
        _options = new() { Engine = JournalEngine.Postgres, ConnectionString = await server.CreateDatabase() };
        _table = await MembershipTable.Open(_options, "cluster");
    }

    public ValueTask DisposeAsync() => _table.DisposeAsync();

    [Fact]
    public async Task A_new_table_has_a_version_and_no_silo()
    {
        await using var again = await MembershipTable.Open(_options, "cluster");

        var table = await again.ReadAll();

        Assert.Empty(table.Members);
        Assert.Equal(0, table.Version.Version);
    }

    [Fact]
    public async Task A_silo_is_read_back_as_it_was_written()
    {
        var silo = NewSilo(SiloStatus.Active);
        await _table.Add(silo);

        var all = await _table.ReadAll();
        var row = await _table.Read(silo);

        Assert.Equal(1, all.Version.Version);
        AssertSame(silo, Assert.Single(all.Members).Item1);
        AssertSame(silo, Assert.Single(row.Members).Item1);
    }

    [Fact]
    public async Task A_silo_that_is_not_there_is_none_but_the_version_comes()
    {
        await _table.Add(NewSilo());

        var row = await _table.Read(NewSilo());

        Assert.Empty(row.Members);
        Assert.Equal(1, row.Version.Version);
    }

    [Fact]
    public async Task A_silo_is_inserted_once()
    {
        var silo = NewSilo();
        await _table.Add(silo);
        var version = (await _table.ReadAll()).Version;

        Assert.False(await _table.Insert(silo, version));
        Assert.Equal(version, (await _table.ReadAll()).Version);
    }

    [Fact]
    public async Task A_change_at_an_old_version_changes_nothing()
    {
        var old = (await _table.ReadAll()).Version;
        var silo = NewSilo();
        await _table.Add(silo);

        Assert.False(await _table.Insert(NewSilo(), old));
        silo.Status = SiloStatus.Dead;
        Assert.False(await _table.Update(silo, old));

        var row = await _table.Read(silo);
        Assert.Equal(SiloStatus.Joining, Assert.Single(row.Members).Item1.Status);
    }

    [Fact]
    public async Task A_silo_that_was_never_inserted_is_not_updated_and_the_version_stays()
    {
        var version = (await _table.ReadAll()).Version;

        Assert.False(await _table.Update(NewSilo(), version));

        Assert.Equal(version, (await _table.ReadAll()).Version);
    }

    [Fact]
    public async Task Suspicions_are_kept_with_who_and_when()
    {
        var (silo, voter) = (NewSilo(SiloStatus.Active), NewSilo(SiloStatus.Active));
        await _table.Add(silo);
        silo.AddSuspector(voter.SiloAddress, Later);

        Assert.True(await _table.Update(silo, (await _table.ReadAll()).Version));

        var read = Assert.Single((await _table.Read(silo)).Members).Item1;
        Assert.Equal(Tuple.Create(voter.SiloAddress, Later), Assert.Single(read.SuspectTimes!));
    }

    [Fact]
    public async Task A_sign_of_life_moves_no_version_and_no_status()
    {
        var silo = NewSilo(SiloStatus.Active);
        await _table.Add(silo);
        var version = (await _table.ReadAll()).Version;
        var sign = NewSilo();
        (sign.SiloAddress, sign.IAmAliveTime) = (silo.SiloAddress, Later);

        await _table.SignOfLife(sign);

        var table = await _table.ReadAll();
        var read = Assert.Single(table.Members).Item1;
        Assert.Equal(version, table.Version);
        Assert.Equal((SiloStatus.Active, Later), (read.Status, read.IAmAliveTime));
    }

    [Fact]
    public async Task Of_silos_that_join_at_one_version_exactly_one_wins()
    {
        for (var race = 0; race < Races; race++)
        {
            var version = (await _table.ReadAll()).Version;
            var won = await Race(_ => _table.Insert(NewSilo(), version));

            Assert.Equal(1, won);
            Assert.Equal(race + 1, (await _table.ReadAll()).Version.Version);
        }

        Assert.Equal(Races, (await _table.ReadAll()).Members.Count);
    }

    [Fact]
    public async Task Of_silos_that_change_rows_at_one_version_exactly_one_wins()
    {
        var silos = Enumerable.Range(0, Racers).Select(_ => NewSilo()).ToArray();
        foreach (var silo in silos)
            await _table.Add(silo);

        for (var race = 0; race < Races; race++)
        {
            var version = (await _table.ReadAll()).Version;
            var won = await Race(racer => _table.Update(silos[racer], version));

            Assert.Equal(1, won);
            Assert.Equal(version.Version + 1, (await _table.ReadAll()).Version.Version);
        }
    }

    [Fact]
    public async Task Cleaning_up_takes_the_dead_of_long_ago_and_nobody_else()
    {
        var dead = NewSilo(SiloStatus.Dead);
        var (deadLately, alive) = (NewSilo(SiloStatus.Dead, Later), NewSilo(SiloStatus.Active));
        foreach (var silo in (MembershipEntry[])[dead, deadLately, alive])
            await _table.Add(silo);

        await _table.CleanUp(new DateTimeOffset(Later).AddMinutes(-1));

        Assert.Equivalent(
            new[] { deadLately.SiloAddress, alive.SiloAddress },
            (await _table.ReadAll()).Members.Select(member => member.Item1.SiloAddress));
    }

    [Fact]
    public async Task Clusters_on_one_database_do_not_see_each_other()
    {
        await using var other = await MembershipTable.Open(_options, "other");
        await _table.Add(NewSilo());
        await other.Add(NewSilo());
        await other.Add(NewSilo());

        await other.Delete("other");

        Assert.Single((await _table.ReadAll()).Members);
        await other.Initialize();
        Assert.Empty((await other.ReadAll()).Members);
    }

    static async Task<int> Race(Func<int, Task<bool>> change)
    {
        var answers = await Task.WhenAll(
            Enumerable.Range(0, Racers).Select(racer => Task.Run(() => change(racer))));
        return answers.Count(answer => answer);
    }

    static void AssertSame(MembershipEntry expected, MembershipEntry actual)
    {
        Assert.Equal(
            (expected.SiloAddress, expected.SiloName, expected.HostName, expected.Status, expected.ProxyPort),
            (actual.SiloAddress, actual.SiloName, actual.HostName, actual.Status, actual.ProxyPort));
        Assert.Equal((expected.StartTime, expected.IAmAliveTime), (actual.StartTime, actual.IAmAliveTime));
        Assert.Empty(actual.SuspectTimes ?? []);
    }
}
