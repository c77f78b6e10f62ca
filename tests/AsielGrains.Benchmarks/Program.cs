using System.Globalization;
using AsielGrains.Benchmarks.Capacities;
using AsielGrains.Benchmarks.Commands;
using AsielGrains.Benchmarks.Deadlines;
using AsielGrains.Benchmarks.Decisions;
using AsielGrains.Benchmarks.Flows;
using AsielGrains.Benchmarks.Growth;
using AsielGrains.Benchmarks.Imports;
using AsielGrains.Benchmarks.Journals;
using AsielGrains.Benchmarks.Measuring;
using AsielGrains.Benchmarks.Peers;
using AsielGrains.Benchmarks.Reservations;
using AsielGrains.Benchmarks.Starts;
using AsielGrains.TestSupport;

// Speed as ratios: the system and a peer that does the same work by hand take turns in one run, on one machine.
// A harness of its own, because BenchmarkDotNet measures methods in a loop and can drive neither servers nor callers.
if (args is ["peer", ..])
{
    await PeerServer.Run(args[1..]);
    return 0;
}

// The short form of the import: import 2000
// The long form of the growth, minutes for five million cases: growth 5000000 tests/AsielGrains.Benchmarks/Results
var chosen = args is [var first, ..] ? first : "all";
var engine = chosen is "commands" or "start" && args is [_, var second] ? second : "both";
var casesMax = 100_000;
string[] benchmarks =
[
    "capacity", "journal", "commands", "deadlines", "decide", "flow", "start", "memory", "growth", "import",
    "reservations", "all",
];
if (!benchmarks.Contains(chosen)
    || engine is not ("postgres" or "sqlite" or "both") && (chosen, engine) is not ("commands", "alone")
    || args.Length > (chosen is "growth" ? 3 : chosen is "commands" or "start" or "import" ? 2 : 1)
    || (chosen is "growth" or "import" && args.Length > 1
        && !int.TryParse(args[1], CultureInfo.InvariantCulture, out casesMax)))
{
    await Console.Error.WriteLineAsync(
        "Usage: AsielGrains.Benchmarks [capacity | journal | commands [postgres|sqlite|alone] | deadlines | decide "
        + "| flow | start [postgres|sqlite] | memory | growth [CASES-MAX [FOLDER]] | import [LIVES] "
        + "| reservations | all]");
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
if (chosen is "deadlines" or "all")
    await new DeadlineBenchmark(postgres, table, Console.Out).Run();
if (chosen is "decide" or "all")
    new DecideBenchmark(Console.Out).Run();
if (chosen is "flow" or "all")
    await new FlowBenchmark(postgres, table, Console.Out).Run();
if (chosen is "capacity" or "all")
    await new CapacityBenchmark(postgres, table, Console.Out).Run();
if (chosen is "reservations" or "all")
    await new ReservationBenchmark(postgres, table).Run();
if (chosen is "memory" or "all")
    await new MemoryBenchmark(folder, Console.Out).Run();
if (chosen is "start" or "all")
    await new StartBenchmark(postgres, folder, Console.Out).Run(engine);
if (chosen is "import" or "all")
    await new ImportBenchmark(postgres, Console.Out).Run(casesMax);
if (chosen is "growth" or "all")
    await new GrowthBenchmark(postgres, Console.Out).Run(casesMax, args is [_, _, var results] ? results : null);
Machine.Close(Console.Out);
return 0;
