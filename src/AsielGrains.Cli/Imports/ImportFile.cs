using System.Security.Cryptography;
using AsielGrains.Contract.V1;
using Google.Protobuf;

namespace AsielGrains.Cli.Imports;

/// <summary>A file of JSON lines: each line a row, as the contract spells it in JSON, numbered by its line.</summary>
sealed class ImportFile(string path)
{
    const int HashBytes = 16;

    static readonly JsonParser Parser = new(JsonParser.Settings.Default);

    /// <summary>The id of the import of this very content: the same file again goes on with the same import.</summary>
    public async Task<string> Id(CancellationToken stop)
    {
        await using var file = File.OpenRead(path);
        var bytes = (await SHA256.HashDataAsync(file, stop)).AsSpan(0, HashBytes);
        bytes[6] = (byte)(bytes[6] & 0x0F | 0x80);
        bytes[8] = (byte)(bytes[8] & 0x3F | 0x80);
        return new Guid(bytes, bigEndian: true).ToString("D");
    }

    public async IAsyncEnumerable<ImportRow> Rows(long after)
    {
        var number = 0L;
        await foreach (var line in File.ReadLinesAsync(path))
            if (++number > after)
                yield return Row(line, number);
    }

    // A line that is no row is sent as a row without a command: its result says so, and the others go on.
    static ImportRow Row(string line, long number)
    {
        try
        {
            var row = Parser.Parse<ImportRow>(line);
            row.Number = number;
            return row;
        }
        catch (Exception malformed) when (malformed is InvalidProtocolBufferException or InvalidOperationException)
        {
            return new() { Number = number };
        }
    }
}
