using AsielGrains.Benchmarks.Measuring;

namespace AsielGrains.Benchmarks.Growth;

/// <summary>Keeps a run as a table and a plot, with where and when it was made.</summary>
static class GrowthFiles
{
    public static void Write(string folder, IReadOnlyList<GrowthRow> rows)
    {
        Directory.CreateDirectory(folder);
        using var described = new StringWriter();
        Machine.Describe(described);
        var made = described.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
        File.WriteAllLines(
            Path.Combine(folder, "growth.csv"),
            [.. made.Select(line => $"# {line}"), GrowthRow.Header, .. rows.Select(row => row.Csv)]);
        File.WriteAllText(Path.Combine(folder, "growth.svg"), GrowthPlot.Of(rows, string.Join("; ", made[2..4])));
    }
}
