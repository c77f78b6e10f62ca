using System.Diagnostics;
using AsielGrains.Benchmarks.Commands;
using AsielGrains.Benchmarks.Measuring;
using AsielGrains.Contract.V1;

namespace AsielGrains.Benchmarks.Flows;

/// <summary>From a command's receipt to its effect at every watcher, at a steady rate of commands.</summary>
sealed class WatchBenchmark(ChainHost host, TextWriter output)
{
    const int PerSecond = 2_000;
    const int WatchersMax = 100;
    const int WatchersPerConnection = 50;

    static readonly TimeSpan Warmth = TimeSpan.FromSeconds(4);
    static readonly TimeSpan Duration = TimeSpan.FromSeconds(10);
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    static readonly FlowFilter Filter = new() { Basis = DateBasis.Announced };

    public async Task Run()
    {
        output.WriteLine();
        output.WriteLine($"From receipt to watcher at {PerSecond:N0} commands/s, new cases over one command stream");
        output.WriteLine();
        output.WriteLine("| watchers | commands/s | p50 ms | p99 ms | max ms | messages/s "
            + "| CPU µs per command, server | client and watchers |");
        output.WriteLine("|--:|--:|--:|--:|--:|--:|--:|--:|");
        await new PacedCommands(host).Send(PerSecond, Warmth);
        var one = await Row(1);
        var many = await Row(WatchersMax);
        output.WriteLine();
        var more = many.Messages - one.Messages;
        output.WriteLine(
            $"A message more costs the server {(many.Server - one.Server).TotalMicroseconds / more:0.0} µs and both "
            + $"sides {(many.Both - one.Both).TotalMicroseconds / more:0.0} µs of processor time.");
    }

    async Task<(long Messages, TimeSpan Server, TimeSpan Both)> Row(int watchers)
    {
        using var client = await FlowClient.To(host, 1 + (watchers / WatchersPerConnection));
        var all = Enumerable.Range(0, watchers).Select(number => new Watcher(client.Watch(number, Filter))).ToArray();
        await Task.WhenAll(all.Select(watcher => watcher.Started));
        var (server, own) = (ProcessorTime.Of(host.Server.Process), ProcessorTime.Own());
        var start = Stopwatch.GetTimestamp();
        var commands = new PacedCommands(host);
        await commands.Send(PerSecond, Duration);
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var last = commands.Receipts.Max(receipt => receipt.Position);
        await Task.WhenAll(all.Select(watcher => watcher.IsTold(last))).WaitAsync(Patience);
        (server, own) = (ProcessorTime.Of(host.Server.Process) - server, ProcessorTime.Own() - own);

        var delays = new List<double>();
        foreach (var watcher in all)
            delays.AddRange(await watcher.Delays(commands.Receipts));
        delays.Sort();
        var (count, messages) = (commands.Receipts.Count, all.Sum(watcher => (long)watcher.Told.Count));
        output.WriteLine(
            $"| {watchers} | {count / seconds:N0} | {At(delays, 0.5):0.0} | {At(delays, 0.99):0.0} | {delays[^1]:0.0} "
            + $"| {messages / seconds:N0} | {server.TotalMicroseconds / count:N0} "
            + $"| {own.TotalMicroseconds / count:N0} |");
        return (messages, server, server + own);
    }

    static double At(List<double> sorted, double share) => sorted[(int)(share * (sorted.Count - 1))];
}
