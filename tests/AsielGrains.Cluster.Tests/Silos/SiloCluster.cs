using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using AsielGrains.Checker.Histories;
using AsielGrains.Checker.Load;
using AsielGrains.Host.Tests.Production;
using AsielGrains.TestSupport;
using AsielGrains.TestSupport.Faults;
using AsielGrains.TestSupport.Hosts;
using Grpc.Core;
using Npgsql;

namespace AsielGrains.Cluster.Tests.Silos;

/// <summary>Silos as processes on one PostgreSQL, all of it this test's own and gone when it ends.</summary>
public sealed class SiloCluster : IAsyncDisposable
{
    public const int Size = 3;

    const int KeyBytes = 32;

    /// <summary>A silo that was just voted out may come up in vain once or twice.</summary>
    const int StartsMax = 12;

    /// <summary>Enough for a client that looks ten times a second.</summary>
    static readonly TimeSpan DrainNotice = TimeSpan.FromSeconds(1);

    /// <summary>Bounds every wait for the cluster; generous, because a build machine can be busy.</summary>
    static readonly TimeSpan PatienceMax = TimeSpan.FromMinutes(2);

    static readonly TimeSpan Pulse = TimeSpan.FromMilliseconds(50);

    readonly Issuer _issuer = new();
    readonly string _key = Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyBytes));
    readonly HostFolder _folder = new();
    int _loads;

    SiloCluster()
    {
    }

    public PostgresServer Server { get; } = new();

    /// <summary>The database, reached without anything in between.</summary>
    public string Database { get; private set; } = "";

    public IReadOnlyList<Silo> Silos { get; private set; } = [];

    /// <summary>The silos as clients reach them.</summary>
    public IReadOnlyList<Endpoint> Endpoints { get; private set; } = [];

    /// <summary>All that clients ever asked of this database and were told.</summary>
    public History History { get; } = new();

    /// <summary>
    /// Another seed for each load on this database, since ids come from it; the first is that of the run.
    /// </summary>
    public int NextSeed() => Soak.AnySeed() + _loads++;

    /// <summary>The silos whose process runs.</summary>
    public IEnumerable<Silo> Up => Silos.Where(silo => silo.Running);

    /// <summary>A database and its silos; none of them runs yet.</summary>
    /// <param name="lay">How its silos are laid out; it may ask the server where it is.</param>
    public static async Task<SiloCluster> Create(Func<PostgresServer, ClusterLayout>? lay = null)
    {
        var cluster = new SiloCluster();
        cluster.Database = await cluster.Server.CreateDatabase();
        var layout = lay?.Invoke(cluster.Server) ?? new();
        var settings = Enumerable.Range(0, layout.Size).Select(number => cluster.SettingsOf(layout, number));
        cluster.Silos = [.. settings.Select(each => new Silo(each))];
        cluster.Endpoints = [.. cluster.Silos.Select(cluster.EndpointOf)];
        return cluster;
    }

    /// <summary>A token that every silo accepts.</summary>
    public string Token(string role) => _issuer.Token(role);

    /// <summary>The headers of a call in a role for a purpose.</summary>
    public Metadata Headers(string role, string purpose) =>
        new() { { "authorization", $"Bearer {Token(role)}" }, { "asiel-purpose", purpose } };

    /// <summary>Starts what does not run and waits until all take calls and know each other.</summary>
    public async Task MakeWhole()
    {
        var starts = 0;
        await Until(
            async () =>
            {
                starts += await LaunchDead();
                Assert.True(starts <= StartsMax, $"A silo does not stay up.\n{Words()}");
                var ready = await Task.WhenAll(Silos.Select(silo => silo.Process.IsReady()));
                return ready.All(each => each) && await ActiveMembers() == Silos.Count;
            },
            "all silos are up and members");
    }

    /// <summary>Starts what does not run, as a service manager would, and waits for nothing.</summary>
    /// <returns>How many were started.</returns>
    public async Task<int> LaunchDead()
    {
        var dead = Silos.Where(silo => !silo.Running).ToArray();
        foreach (var silo in dead)
            await silo.Launch();
        return dead.Length;
    }

    /// <summary>Gives a silo other ports from its next start on, and tells the clients.</summary>
    public void Move(Silo silo)
    {
        silo.Settings = silo.Settings with { Ports = HostPorts.Reserve() };
        Endpoints[Silos.ToList().IndexOf(silo)].MoveTo(silo.Grpc, silo.Http);
    }

    /// <summary>How many silos the table of membership calls active.</summary>
    public async Task<long> ActiveMembers() => (long)(await Ask("select count(*) from membership where status = 3"))!;

    /// <summary>Waits for a fact about the cluster.</summary>
    public async Task Until(Func<Task<bool>> fact, string what, TimeSpan? patience = null)
    {
        var start = Stopwatch.GetTimestamp();
        while (!await fact())
        {
            if (Stopwatch.GetElapsedTime(start) > (patience ?? PatienceMax))
                throw new TimeoutException($"In vain was waited until {what}.\n{Words()}");
            await Task.Delay(Pulse, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>One value from the database.</summary>
    public async Task<object?> Ask(string sql)
    {
        await using var source = NpgsqlDataSource.Create(Database);
#pragma warning disable CA2100 // Constants of the tests.
        await using var command = source.CreateCommand(sql);
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync();
    }

    /// <summary>The last words of every silo, for a failed test.</summary>
    public string Words() => string.Join("\n", Silos.Select((silo, number) =>
        $"silo {number + 1}: {(silo.Running ? "runs" : "does not run")}\n{Last(silo)}"));

    /// <summary>The faults that silos recorded, for a failed test.</summary>
    public string Complaints() => string.Join('\n', Silos.SelectMany(silo => silo.Complaints()));

    public async ValueTask DisposeAsync()
    {
        foreach (var silo in Silos)
            await silo.DisposeAsync();
        await Server.DisposeAsync();
        foreach (var endpoint in Endpoints)
            endpoint.Dispose();
        History.Dispose();
        _issuer.Dispose();
        _folder.Dispose();
    }

    Endpoint EndpointOf(Silo silo, int number) => new($"silo {number + 1}", silo.Grpc, silo.Http)
    {
        Issuer = (role, _) => Task.FromResult(Token(role)),
    };

    HostSettings SettingsOf(ClusterLayout layout, int number)
    {
        var address = layout.AddressOf(number);
        return new(new())
        {
            Address = address,
            ListensOn = layout.ListensOn,
            Ports = HostPorts.Reserve(),
            StartedBy = layout.StartedBy(number),
            Storage =
            [
                "--Journal:Engine=Postgres",
                $"--Journal:ConnectionString={layout.ReachedThrough(number, Database)}",
                $"--Journal:Key={_key}",
                "--Cluster:Kind=Postgres",
                $"--Cluster:Address={address}",
                $"--Drain:Notice={DrainNotice}",
            ],
            Arguments =
            [
                .. HostSettings.PartnersOnly,
                .. _issuer.SettingsWith(_folder.At("issuer.jwks")),
                .. layout.ArgumentsOf(number),
            ],
        };
    }

    static string Last(Silo silo)
    {
        const int lines = 40;
        try
        {
            return string.Join('\n', silo.Process.Output.Split('\n').TakeLast(lines));
        }
        catch (InvalidOperationException)
        {
            return "";
        }
    }
}
