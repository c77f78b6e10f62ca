using System.Security.Cryptography;
using AsielGrains.Domain.Partners;
using AsielGrains.Gateway.Tests.Hosting;
using AsielGrains.Host.Tests.Hosts;
using AsielGrains.TestSupport;
using AsielGrains.TestSupport.Certificates;
using AsielGrains.TestSupport.Hosts;
using Npgsql;

namespace AsielGrains.Host.Tests.Tls;

/// <summary>Silos that know each other by certificate, on one database.</summary>
public sealed class SiloTests : IAsyncLifetime
{
    const int KeyBytes = 32;

    /// <summary>The host logs what Orleans says of a handshake that failed.</summary>
    const string TurnedAway = "Authentication failed";

    readonly HostFolder _folder = new();
    readonly PostgresServer _server = new();
    readonly string _key = Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyBytes));

    string _database = null!;
    TestAuthority _authority = null!;

    [Fact]
    public async Task Silos_of_one_authority_form_a_cluster_and_go_on_with_new_certificates()
    {
        await using var first = await HostProcess.Start(Silo(_authority, "first"));
        await using var second = await HostProcess.Start(Silo(_authority, "second"));
        await AssertOneChain(first, second);

        _authority.Issue("first");
        _authority.Issue("second");
        await first.Line("The certificate of the silos was renewed");
        await second.Line("The certificate of the silos was renewed");
        await using var third = await HostProcess.Start(Silo(_authority, "third"));

        await AssertOneChain(first, second);
        await AssertOneChain(second, third);
        Assert.Equal(3, await Active());
    }

    [Fact]
    public async Task A_silo_of_another_authority_does_not_come_in()
    {
        using var strangers = new TestAuthority(_folder.At("strangers"), "strangers");
        await using var first = await HostProcess.Start(Silo(_authority, "first"));
        await using var stranger = HostProcess.Launch(Silo(strangers, "stranger"));

        await first.Line(TurnedAway);

        Assert.Equal(1, await Active());
        Assert.DoesNotContain("AsielGrains is up.", stranger.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_silo_with_another_name_does_not_come_in()
    {
        await using var first = await HostProcess.Start(Silo(_authority, "first"));
        await using var partner = HostProcess.Launch(
            Silo(_authority, "partner", new() { Names = ["partner.example"] }));

        await first.Line(TurnedAway);

        Assert.Equal(1, await Active());
    }

    public async ValueTask InitializeAsync()
    {
        _database = await _server.CreateDatabase();
        _authority = new(_folder.At("tls"));
    }

    public async ValueTask DisposeAsync()
    {
        _authority.Dispose();
        await _server.DisposeAsync();
        _folder.Dispose();
    }

    HostSettings Silo(TestAuthority authority, string name, IssueSettings? settings = null)
    {
        var files = authority.Issue(name, settings);
        return new(_folder)
        {
            Storage =
            [
                "--Journal:Engine=Postgres",
                $"--Journal:ConnectionString={_database}",
                $"--Journal:Key={_key}",
                "--Cluster:Kind=Postgres",
            ],
            Arguments =
            [
                $"--Tls:Silos:Certificate={files.Certificate}",
                $"--Tls:Silos:Key={files.Key}",
                $"--Tls:Silos:Authority={authority.File}",
                "--Tls:Silos:Name=silo.asielgrains.internal",
            ],
        };
    }

    // What one was told the other knows, wherever the case's grain is.
    static async Task AssertOneChain(HostProcess one, HostProcess other)
    {
        using var teller = new ChainClient(one);
        using var reader = new ChainClient(other);
        var register = Requests.Register();
        var told = await teller.Cases.RegisterCaseAsync(register, await teller.As(ChainRole.IndOfficer));

        var read = await reader.Cases.GetCaseAsync(
            new() { CaseId = register.CaseId, MinPosition = told.Receipt.Position },
            await reader.As(ChainRole.IndOfficer));

        Assert.Equal(register.Personal, read.Case.Personal);
    }

    async Task<long> Active()
    {
        await using var source = NpgsqlDataSource.Create(_database);
        await using var count = source.CreateCommand("select count(*) from membership where status = 3");
        return (long)(await count.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }
}
