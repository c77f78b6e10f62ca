using System.Globalization;
using System.Net;

namespace AsielGrains.Cluster.Tests.Networks;

/// <summary>
/// A network of its own for every silo, joined by a bridge of this machine on which clients and the database are. It
/// can be cut between any two, in either direction.
/// </summary>
public sealed class NetworkSpace : IAsyncDisposable
{
    const string Prefix = "asiel";
    const int FirstHost = 11;
    const int SubnetsMax = 200;

    readonly int _size;
    readonly int _subnet;

    NetworkSpace(int size, int subnet) => (_size, _subnet) = (size, subnet);

    /// <summary>Where this machine is, seen from the silos.</summary>
    public IPAddress Hub => Host(1);

    string Bridge => $"{Prefix}{_subnet}";

    public static async Task<NetworkSpace> Create(int size)
    {
        await RemoveLeftOvers();
        var space = new NetworkSpace(size, 1 + (Environment.ProcessId % SubnetsMax));
        try
        {
            await RootCommand.Run("ip", "link", "add", space.Bridge, "type", "bridge");
            await RootCommand.Run("ip", "addr", "add", $"{space.Hub}/24", "dev", space.Bridge);
            await RootCommand.Run("ip", "link", "set", space.Bridge, "up");
            for (var number = 0; number < size; number++)
                await space.Add(number);
            return space;
        }
        catch
        {
            await space.DisposeAsync();
            throw;
        }
    }

    public IPAddress AddressOf(int number) => Host(FirstHost + number);

    /// <summary>The command that starts a program in the network of a silo, and becomes it.</summary>
    public IReadOnlyList<string> Inside(int number) => ["ip", "netns", "exec", Name(number)];

    /// <summary>What one silo sends to another no longer arrives; the other direction stays.</summary>
    public Task Cut(int from, int to) => RootCommand.Run(
        [.. Inside(to), "nft", "add", "rule", "inet", Prefix, "arriving", "ip", "saddr", $"{AddressOf(from)}", "drop"]);

    /// <summary>Between two silos nothing arrives in either direction.</summary>
    public async Task CutBoth(int one, int other)
    {
        await Cut(one, other);
        await Cut(other, one);
    }

    /// <summary>Of what arrives at a silo from anywhere, so many packets in a hundred are lost.</summary>
    public Task Lose(int at, int percent) => RootCommand.Run(
        [
            .. Inside(at), "nft", "add", "rule", "inet", Prefix, "arriving", "numgen", "random", "mod", "100", "<",
            percent.ToString(CultureInfo.InvariantCulture), "drop",
        ]);

    public async Task Heal()
    {
        for (var number = 0; number < _size; number++)
            await Heal(number);
    }

    /// <summary>Everything arrives at a silo again.</summary>
    public Task Heal(int number) =>
        RootCommand.Run([.. Inside(number), "nft", "flush", "chain", "inet", Prefix, "arriving"]);

    public async ValueTask DisposeAsync()
    {
        for (var number = 0; number < _size; number++)
            await Attempt("ip", "netns", "del", Name(number));
        await Attempt("ip", "link", "del", Bridge);
    }

    async Task Add(int number)
    {
        var (outside, inside) = ($"{Bridge}-{number}", $"{Bridge}i{number}");
        string[] there = [.. Inside(number)];
        await RootCommand.Run("ip", "netns", "add", Name(number));
        await RootCommand.Run("ip", "link", "add", outside, "type", "veth", "peer", "name", inside);
        await RootCommand.Run("ip", "link", "set", inside, "netns", Name(number));
        await RootCommand.Run("ip", "link", "set", outside, "master", Bridge, "up");
        await RootCommand.Run([.. there, "ip", "addr", "add", $"{AddressOf(number)}/24", "dev", inside]);
        await RootCommand.Run([.. there, "ip", "link", "set", inside, "up"]);
        await RootCommand.Run([.. there, "ip", "link", "set", "lo", "up"]);
        await RootCommand.Run([.. there, "nft", "add", "table", "inet", Prefix]);
        await RootCommand.Run(
            [
                .. there, "nft", "add", "chain", "inet", Prefix, "arriving",
                "{ type filter hook input priority 0 ; }",
            ]);
        await OpenDoor(number);
    }

    // Without TLS a silo takes clients on its loopback only: what comes from this machine is led there.
    async Task OpenDoor(int number)
    {
        string[] there = [.. Inside(number)];
        await RootCommand.Run([.. there, "sysctl", "-q", "-w", "net.ipv4.conf.all.route_localnet=1"]);
        await RootCommand.Run([.. there, "nft", "add", "table", "ip", Prefix]);
        await RootCommand.Run(
            [
                .. there, "nft", "add", "chain", "ip", Prefix, "door",
                "{ type nat hook prerouting priority -100 ; }",
            ]);
        await RootCommand.Run(
            [.. there, "nft", "add", "rule", "ip", Prefix, "door", "ip", "saddr", $"{Hub}", "dnat", "to", "127.0.0.1"]);
    }

    // Of a run that was killed before it could clean up.
    static async Task RemoveLeftOvers()
    {
        foreach (var line in (await RootCommand.Run("ip", "netns", "list")).Split('\n'))
            if (line.Split(' ')[0].Split('-') is [Prefix, var owner, _] && !Directory.Exists($"/proc/{owner}"))
            {
                await Attempt("ip", "netns", "del", line.Split(' ')[0]);
                var subnet = 1 + (int.Parse(owner, CultureInfo.InvariantCulture) % SubnetsMax);
                await Attempt("ip", "link", "del", $"{Prefix}{subnet}");
            }
    }

    static async Task Attempt(params string[] command)
    {
        try
        {
            await RootCommand.Run(command);
        }
        catch (InvalidOperationException)
        {
            // It was not made, or went with what it hung on.
        }
    }

    string Name(int number) => $"{Prefix}-{Environment.ProcessId}-{_subnet}x{number}";

    IPAddress Host(int host) => IPAddress.Parse($"10.213.{_subnet}.{host}");
}
