using System.Globalization;
using AsielGrains.Benchmarks.Commands;
using AsielGrains.Benchmarks.Flows;
using AsielGrains.Benchmarks.Journals;
using AsielGrains.Benchmarks.Measuring;
using AsielGrains.Benchmarks.Peers;
using AsielGrains.TestSupport;

// Speed as ratios: the system and a peer that does the same work by hand take turns in one run, on one machine.
// A harness of its own, because BenchmarkDotNet measures methods in a loop and can drive neither servers nor callers.
if (args is ["peer", ..])
{
    await PeerServer.Run(args[1..]);
    return 0;
}

var chosen = args is [var first, ..] ? first : "all";
var engine = args is [_, var second] ? second : "both";
if (chosen is not ("journal" or "commands" or "flow" or "all") || engine is not ("postgres" or "sqlite" or "both"))
{
    await Console.Error.WriteLineAsync("Usage: AsielGrains.Benchmarks [journal|commands|flow|all] [postgres|sqlite]");
    return 2;
}

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Machine.Describe(Console.Out);
await using var postgres = new PostgresServer();
using var folder = new ScratchFolder();
var table = new ResultTable(Console.Out);
if (chosen is "journal" or "all")
    await new JournalBenchmark(postgres, folder, table).Run();
if (chosen is "commands" or "all")
    await new CommandBenchmark(postgres, folder, table).Run(engine);
if (chosen is "flow" or "all")
    await new FlowBenchmark(postgres, table).Run();
Machine.Close(Console.Out);
return 0;
