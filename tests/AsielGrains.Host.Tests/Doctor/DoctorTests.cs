using AsielGrains.Contract.V1;
using AsielGrains.Domain.Partners;
using AsielGrains.Host.Tests.Hosts;
using AsielGrains.Host.Tests.Tls;
using AsielGrains.TestSupport;
using AsielGrains.TestSupport.Certificates;
using AsielGrains.TestSupport.Hosts;

namespace AsielGrains.Host.Tests.Doctor;

/// <summary>The doctor before real hosts: one that is well, and each way to be ill that can be arranged.</summary>
public sealed class DoctorTests : IAsyncLifetime
{
    const string Faketime = "faketime/libfaketime.so.1";

    readonly HostFolder _folder = new();
    HostProcess? _host;

    HostProcess Host => _host!;

    [Fact]
    public async Task A_host_that_is_well_has_no_complaint()
    {
        var examined = await Examined.Of(Host, "--management", Host.Management.ToString());

        Assert.True(examined.ExitCode == 0, examined.Text);
        Assert.Empty(examined.Complaints);
        Assert.StartsWith(
            "live figures equal a recount", examined.About("reconciliation").Found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_that_is_down_is_named_with_what_to_do()
    {
        var nobody = new Uri($"http://127.0.0.1:{FreePort.Next()}");

        var examined = await Examined.Of(Host, [nobody], "--management", nobody.ToString());

        Assert.Equal(2, examined.ExitCode);
        Assert.Equal(["alive: Broken", "takes calls: Broken", "reachable: Broken"], examined.Complaints);
        Assert.Contains("Start the host", examined.About("reachable").Advice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_of_another_role_is_said_to_be_the_wrong_one()
    {
        var examined = await Examined.Of(Host, "--role", "drm.analyst", "--purpose", "keten.sturing");

        Assert.Equal(["reachable: Broken"], examined.Complaints);
        Assert.Contains("beheer.operator", examined.About("reachable").Advice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_that_vanished_is_a_damaged_journal()
    {
        JournalFile.Run(_folder, "delete from event where position = 1");

        var examined = await Examined.Of(Host);

        Assert.Equal(2, examined.ExitCode);
        Assert.Equal(["reconciliation: Broken"], examined.Complaints);
        Assert.Contains("DataLoss", examined.About("reconciliation").Found, StringComparison.Ordinal);
        Assert.Contains("JournalRowsCorrupt", examined.About("reconciliation").Advice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_journal_older_than_its_flow_is_told_from_one_that_moves()
    {
        JournalFile.Run(_folder, "delete from event where position = (select max(position) from event)");

        var examined = await Examined.Of(Host);

        Assert.Contains("reconciliation: Broken", examined.Complaints);
        Assert.Contains("older backup", examined.About("reconciliation").Advice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_row_at_the_end_stops_the_flow_and_the_recount()
    {
        JournalFile.Run(
            _folder,
            """
            insert into event select position + 10, 'case/damaged', sequence, type, type_version, occurred_at,
              recorded_at, command_id, command_digest, organisation, purpose, subject, body, sealed, checksum
            from event where position = 1
            """);

        var examined = await Examined.Of(Host);

        Assert.Equal(2, examined.ExitCode);
        Assert.Contains("flow: Broken", examined.Complaints);
        Assert.Contains("reconciliation: Broken", examined.Complaints);
        Assert.Contains("not level within", examined.About("flow").Found, StringComparison.Ordinal);
        Assert.Contains("JournalRowsCorrupt", examined.About("reconciliation").Advice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Foreign_keys_and_a_newer_schema_are_seen_while_the_host_still_runs()
    {
        JournalFile.Run(_folder, "update key_ring set fingerprint = 'of another'");
        JournalFile.Run(_folder, "insert into schema_version (version) values (99)");

        var examined = await Examined.Of(Host);

        Assert.Equal(2, examined.ExitCode);
        Assert.Contains("journal schema: Warning", examined.Complaints);
        Assert.Contains("keys: Broken", examined.Complaints);
        Assert.Contains("version 99", examined.About("journal schema").Found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_clock_is_measured()
    {
        using var folder = new HostFolder();
        await using var late = await HostProcess.Start(new(folder)
        {
            Variables = new Dictionary<string, string>
            {
                ["LD_PRELOAD"] = Directory.EnumerateDirectories("/usr/lib", "*-linux-gnu")
                    .Select(libraries => Path.Combine(libraries, Faketime)).First(File.Exists),
                ["FAKETIME"] = "-600",
                ["FAKETIME_DONT_FAKE_MONOTONIC"] = "1",
            },
        });

        var examined = await Examined.Of(late);

        Assert.Equal(2, examined.ExitCode);
        Assert.Equal(["clock: Broken"], examined.Complaints);
        Assert.Matches("^(599|60[0-2])[.][0-9] s behind this machine$", examined.About("clock").Found);
    }

    [Fact]
    public async Task Hosts_of_two_installations_are_not_one_cluster()
    {
        using var folder = new HostFolder();
        await using var stranger = await HostProcess.Start(new(folder));

        // Each issuer signs for its own host only, so that the stranger also refuses the token.
        var examined = await Examined.Of(Host, [Host.Grpc, stranger.Grpc]);

        Assert.Equal(2, examined.ExitCode);
        Assert.Contains("reachable: Broken", examined.Complaints);
        Assert.Contains("cluster: Warning", examined.Complaints);
        Assert.Contains("1 hosts are active, 2 were asked", examined.About("cluster").Found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_certificate_is_read_from_the_handshake()
    {
        using var folder = new HostFolder();
        using var authority = new TestAuthority(folder.At("tls"));
        await using var door = await HostProcess.Start(
            new(folder) { Arguments = DoorHost.Settings(authority, authority.Issue("door")) });

        var examined = await Examined.Of(Host, [DoorHost.Https(door.Grpc)]);

        Assert.Contains("certificate: Warning", examined.Complaints);
        Assert.StartsWith("valid until", examined.About("certificate").Found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_went_away_is_named()
    {
        using var folder = new HostFolder();
        await using var server = new PostgresServer();
        await using var host = await HostProcess.Start(new(folder)
        {
            Storage =
            [
                "--Journal:Engine=Postgres",
                $"--Journal:ConnectionString={await server.CreateDatabase()}",
                $"--Journal:Key={Convert.ToBase64String(new byte[32])}",
            ],
        });
        Assert.Equal(0, (await Examined.Of(host)).ExitCode);

        await server.DisposeAsync();
        var examined = await Examined.Of(host);

        Assert.Equal(2, examined.ExitCode);
        Assert.Contains("journal: Broken", examined.Complaints);
        Assert.Contains("readiness: Broken", examined.Complaints);
        Assert.Contains("postgres does not answer", examined.About("journal").Found, StringComparison.Ordinal);
    }

    public async ValueTask InitializeAsync()
    {
        _host = await HostProcess.Start(new(_folder));
        using var client = new ChainClient(_host);
        var receipts = new List<Receipt>();
        for (var count = 0; count < 2; count++)
            receipts.Add((await client.Cases.AnnounceCaseAsync(
                new() { RequestId = Guid.NewGuid().ToString(), AnnouncedOn = "2015-10-05", Nationality = "SYR" },
                await client.As(ChainRole.AvimRegistrar))).Receipt);
        await client.ReadFlow(receipts[^1].Position);
    }

    public async ValueTask DisposeAsync()
    {
        if (_host is not null)
            await _host.DisposeAsync();
        _folder.Dispose();
    }
}
