using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace AsielGrains.TestSupport.Faults;

/// <summary>
/// How often a fault is tried: a few times in every run of the tests, many times with ASIEL_SOAK=1, which also writes
/// what was done as JSON into ASIEL_SOAK_RESULTS (the temporary folder when that is absent). ASIEL_SEED repeats a run.
/// </summary>
public sealed class Soak
{
    static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    readonly Stopwatch _watch = Stopwatch.StartNew();
    readonly SortedDictionary<string, long> _counts = new(StringComparer.Ordinal);
    readonly string _name;

    public Soak(string name)
    {
        _name = name;
        Seed = Environment.GetEnvironmentVariable("ASIEL_SEED") is { Length: > 0 } seed
            ? int.Parse(seed, CultureInfo.InvariantCulture)
            : Environment.TickCount & int.MaxValue;
    }

    static bool IsLong => Environment.GetEnvironmentVariable("ASIEL_SOAK") is "1";

    public int Seed { get; }

    public static int Count(int always, int soak) => IsLong ? soak : always;

    public void Add(string what, long count) => _counts[what] = _counts.GetValueOrDefault(what) + count;

    /// <summary>What was counted, in a line.</summary>
    public override string ToString() =>
        $"{_name}: {string.Join(", ", _counts.Select(count => $"{count.Key} {count.Value}"))}";

    /// <summary>Runs a try; its failure says how to repeat it.</summary>
    public async Task Try(string what, Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception failure)
        {
            throw new InvalidOperationException($"{_name}, ASIEL_SEED={Seed}, {what}: {failure.Message}", failure);
        }
    }

    /// <summary>Says the result, and writes that of a long run.</summary>
    public async Task Keep()
    {
        Console.WriteLine(this);
        if (!IsLong)
            return;
        var folder = Environment.GetEnvironmentVariable("ASIEL_SOAK_RESULTS") ?? Path.GetTempPath();
        Directory.CreateDirectory(folder);
        var result = new
        {
            name = _name,
            date = DateTimeOffset.UtcNow.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
            commit = await Commit(),
            seed = Seed,
            seconds = Math.Round(_watch.Elapsed.TotalSeconds, 1),
            cores = Environment.ProcessorCount,
            counts = _counts,
        };
        await File.WriteAllTextAsync(
            Path.Combine(folder, $"{_name}.json"), JsonSerializer.Serialize(result, Indented) + "\n");
    }

    static async Task<string> Commit()
    {
        using var git = Process.Start(new ProcessStartInfo("git", ["-c", "safe.directory=*", "rev-parse", "HEAD"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var commit = await git.StandardOutput.ReadToEndAsync();
        await git.WaitForExitAsync();
        return commit.Trim();
    }
}
