using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using AsielGrains.Grains.Storage;
using AsielGrains.Journal;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace AsielGrains.Grains.Tests.Corpus;

/// <summary>
/// The databases that one version of the program wrote, packed, and what they say. The key that opens them is in this
/// file: the persons in them are invented.
/// </summary>
sealed class CorpusFolder(string path)
{
    static readonly string Key = Convert.ToBase64String(SHA256.HashData("a key for invented persons only"u8));

    public static string Root { get; } = Path.Combine(AppContext.BaseDirectory, "Corpus");

    string Figures => Path.Combine(path, "figures.txt");

    string Dump => Path.Combine(path, "postgres.sql.gz");

    public static JournalOptions Sqlite(string folder) =>
        new() { File = Path.Combine(folder, "journal.db"), Key = Key };

    public static JournalOptions Postgres(string connectionString) =>
        new() { Engine = JournalEngine.Postgres, ConnectionString = connectionString, Key = Key };

    public Task<string> ReadFigures() => File.ReadAllTextAsync(Figures);

    public async Task Keep(string folder, string dump, string figures)
    {
        Directory.CreateDirectory(path);
        foreach (var file in Files(folder))
            await Pack(Path.Combine(path, Path.GetFileName(file) + ".gz"), await Whole(file));

        await Pack(Dump, Encoding.UTF8.GetBytes(dump));
        await File.WriteAllTextAsync(Figures, figures);
    }

    /// <summary>Copies of the SQLite files, which the test may write to.</summary>
    public async Task Unpack(string folder)
    {
        foreach (var file in Files(folder))
            await File.WriteAllBytesAsync(file, await Unpacked(Path.Combine(path, Path.GetFileName(file) + ".gz")));
    }

    public async Task Restore(string connectionString)
    {
        await using var connection = new NpgsqlConnection(connectionString + ";Pooling=false");
        await connection.OpenAsync();
#pragma warning disable CA2100 // The dump is a file of this project.
        await using var restore = new NpgsqlCommand(Encoding.UTF8.GetString(await Unpacked(Dump)), connection);
#pragma warning restore CA2100
        await restore.ExecuteNonQueryAsync();
    }

    static string[] Files(string folder) => [Sqlite(folder).File, GrainStateOptions.Beside(Sqlite(folder)).File];

    // The log beside the file may still hold a part of it.
    static async Task<byte[]> Whole(string file)
    {
        var copy = file + ".whole";
        await using (var from = new SqliteConnection($"Data Source={file};Pooling=false"))
        await using (var to = new SqliteConnection($"Data Source={copy};Pooling=false"))
        {
            await from.OpenAsync();
            await to.OpenAsync();
            from.BackupDatabase(to);
        }

        return await File.ReadAllBytesAsync(copy);
    }

    static async Task Pack(string file, byte[] content)
    {
        await using var packed = new GZipStream(File.Create(file), CompressionLevel.SmallestSize);
        await packed.WriteAsync(content);
    }

    static async Task<byte[]> Unpacked(string file)
    {
        await using var packed = new GZipStream(File.OpenRead(file), CompressionMode.Decompress);
        using var content = new MemoryStream();
        await packed.CopyToAsync(content);
        return content.ToArray();
    }
}
