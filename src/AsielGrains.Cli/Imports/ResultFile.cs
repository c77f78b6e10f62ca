using System.Text.Json;
using AsielGrains.Cli.Output;
using AsielGrains.Contract.V1;

namespace AsielGrains.Cli.Imports;

/// <summary>The results of an import as JSON lines, one for each row; a file that is there is gone on with.</summary>
sealed class ResultFile : IDisposable
{
    readonly StreamWriter _file;

    ResultFile(string path, long? through, bool append)
    {
        Through = through;
        _file = new(path, append);
    }

    /// <summary>The file has the results of all rows up to this one; null when there is no file.</summary>
    public long? Through { get; }

    /// <param name="fresh">Whatever is there is written over.</param>
    public static ResultFile Open(string path, bool fresh)
    {
        if (fresh || !File.Exists(path))
            return new(path, null, append: false);
        var (through, end) = (0L, 0L);
        foreach (var line in Whole(path))
        {
            through = Math.Max(through, line.Through);
            end = line.End;
        }

        // A line that a crash cut off is written again.
        using (var file = File.OpenWrite(path))
            file.SetLength(end);
        return new(path, through, append: true);
    }

    public void Write(ImportResult result) => _file.WriteLine(Json.Line(new
    {
        row = result.Number,
        result = result.Refusal is not null ? "refused" : result.Receipt.KnownAlready ? "known" : "accepted",
        reason = result.Refusal is { } refusal ? ReasonNames.Of(refusal.Reason) : null,
        field = result.Refusal?.Field,
        detail = result.Refusal?.Detail,
        alike = result.CandidateCount > 0 ? result.CandidateCount : default(int?),
        @case = result.CandidateCount > 0 ? result.Receipt.Id : null,
        settledThrough = result.SettledThrough,
    }));

    public void Flush() => _file.Flush();

    public void Dispose() => _file.Dispose();

    static IEnumerable<(long Through, long End)> Whole(string path)
    {
        var end = 0L;
        foreach (var line in File.ReadLines(path))
        {
            if (ThroughOf(line) is not { } through)
                yield break;
            end += System.Text.Encoding.UTF8.GetByteCount(line) + Environment.NewLine.Length;
            yield return (through, end);
        }
    }

    static long? ThroughOf(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return document.RootElement.GetProperty("settledThrough").GetInt64();
        }
        catch (Exception cut) when (cut is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }
}
