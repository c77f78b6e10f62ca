using System.Diagnostics;
using System.Globalization;

namespace AsielGrains.TestSupport.Faults;

/// <summary>
/// How often a fault is tried: a few times in every run of the tests, many times with ASIEL_SOAK=1. ASIEL_SEED repeats
/// a run.
/// </summary>
public sealed class Soak(string name)
{
    readonly Stopwatch _watch = Stopwatch.StartNew();
    readonly SortedDictionary<string, long> _counts = new(StringComparer.Ordinal);

    public int Seed { get; } = AnySeed();

    static bool IsLong => Environment.GetEnvironmentVariable("ASIEL_SOAK") is "1";

    public static int Count(int always, int soak) => IsLong ? soak : always;

    /// <summary>The seed of a run: that of ASIEL_SEED when a failed one is to be repeated.</summary>
    public static int AnySeed() => Environment.GetEnvironmentVariable("ASIEL_SEED") is { Length: > 0 } given
        ? int.Parse(given, CultureInfo.InvariantCulture)
        : Random.Shared.Next();

    /// <summary>How long something is done, from a variable that a script of the long forms sets.</summary>
    public static long Number(string variable, long otherwise) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } given
            ? long.Parse(given, NumberStyles.AllowThousands, CultureInfo.InvariantCulture)
            : otherwise;

    public void Add(string what, long count) => _counts[what] = _counts.GetValueOrDefault(what) + count;

    /// <summary>Runs a try; its failure says how to repeat it.</summary>
    public async Task Try(string what, Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception failure)
        {
            throw new InvalidOperationException($"{name}, ASIEL_SEED={Seed}, {what}: {failure.Message}", failure);
        }
    }

    /// <summary>Says what was done, and keeps it where results are wanted.</summary>
    public void Keep() => SoakResult.Keep(name, Seed, _watch.Elapsed, _counts);
}
