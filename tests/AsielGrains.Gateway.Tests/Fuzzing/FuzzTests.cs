using System.Buffers;
using System.Diagnostics;
using AsielGrains.Gateway.Tests.Hostility;
using AsielGrains.TestSupport.Faults;

namespace AsielGrains.Gateway.Tests.Fuzzing;

/// <summary>
/// Hostile messages through the real marshallers and services of every call of the contract. tests/soak fuzz runs the
/// long form.
/// </summary>
[Collection(nameof(Alone))]
public sealed class FuzzTests
{
    const string CountVariable = "ASIEL_FUZZ_MESSAGES";
    const int CountDefault = 10_000_000;
    const int FuzzersMax = 2;

    /// <summary>After so many of a fuzzer's messages, everything that is kept for good is there.</summary>
    const int WarmUp = 100_000;

    const long GrowthBytesMax = 16 * 1024 * 1024;

    /// <summary>One in so many messages lies in two pieces.</summary>
    const int SplitEvery = 64;

    static int Seed { get; } = Soak.AnySeed();

    static long Count { get; } = Soak.Number(CountVariable, CountDefault);

    [Fact]
    public async Task Ten_million_hostile_messages_are_accepted_or_refused_with_a_reason()
    {
        await using var gateway = new FuzzedGateway();
        Assert.Equal(FuzzedGateway.Contract.Order(), gateway.Methods().Select(method => method.Name).Order());
        var started = Stopwatch.GetTimestamp();

        var fuzzers = Enumerable.Range(0, FuzzersMax)
            .Select(number => new Fuzzer(gateway.Methods(), Seed + (number * 1_000)))
            .ToArray();
        Run(fuzzers, WarmUp);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        Run(fuzzers, (Count / FuzzersMax) - WarmUp);
        var growth = GC.GetTotalMemory(forceFullCollection: true) - before;

        SoakResult.Keep("fuzz", Seed, Stopwatch.GetElapsedTime(started), CountsOf(fuzzers, growth));
        Assert.Empty(fuzzers.SelectMany(fuzzer => fuzzer.Verdicts.Faults));
        Assert.InRange(growth, long.MinValue, GrowthBytesMax);
        Assert.All(fuzzers, fuzzer => Assert.InRange(fuzzer.Verdicts.Accepted, 1, Count));
    }

    static void Run(Fuzzer[] fuzzers, long count)
    {
        var threads = fuzzers.Select(fuzzer => new Thread(() => fuzzer.Run(count))).ToArray();
        foreach (var thread in threads)
            thread.Start();
        foreach (var thread in threads)
            thread.Join();
    }

    static Dictionary<string, long> CountsOf(Fuzzer[] fuzzers, long growth)
    {
        var counts = fuzzers
            .SelectMany(fuzzer => fuzzer.Verdicts.Refused)
            .GroupBy(refused => refused.Status)
            .ToDictionary(group => $"refused as {group.Key}", group => group.Sum(refused => refused.Count));
        counts["messages"] = Count;
        counts["accepted"] = fuzzers.Sum(fuzzer => fuzzer.Verdicts.Accepted);
        counts["faults"] = fuzzers.Sum(fuzzer => fuzzer.Verdicts.Faults.Count);
        counts["memory growth in bytes"] = growth;
        return counts;
    }

    sealed class Fuzzer(IReadOnlyList<FuzzedMethod> methods, int seed)
    {
        readonly HostileMessages[] _messages =
            [.. methods.Select((method, index) => new HostileMessages(method.Request, seed + index))];

        public Verdicts Verdicts { get; } = new();

        public void Run(long count)
        {
            for (var i = 0L; i < count; i++)
            {
                var target = (int)(i % methods.Count);
                var message = _messages[target].Next();
                var bytes = i % SplitEvery == 0 && message.Length > 1
                    ? SplitBytes.At(message, message.Length / 2)
                    : new ReadOnlySequence<byte>(message);
                Verdicts.Judge(methods[target], bytes);
            }
        }
    }
}
