using System.Text;
using AsielGrains.Journal.Storage;
using static AsielGrains.Journal.Tests.Storage.Rows;

namespace AsielGrains.Journal.Tests.Storage;

public sealed class SqliteStoreTests : StoreSpecification
{
    SqliteSpace Files => (SqliteSpace)Space;

    [Fact]
    public async Task A_flipped_bit_in_the_file_is_never_served()
    {
        var body = "{\"x\":\"a body that is easy to find again\"}";
        await Store.Append(Request("case/sound", 0));
        await Store.Append(Request("case/hurt", 0, Event(body)));
        await Store.DisposeAsync();

        var bytes = await File.ReadAllBytesAsync(Files.File, Cancel);
        bytes[bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(body)) + 8] ^= 1;
        await File.WriteAllBytesAsync(Files.File, bytes, Cancel);

        var store = (await Stores(1))[0];
        await Assert.ThrowsAsync<JournalCorruptException>(() => store.Read("case/hurt"));
        Assert.Single(await store.Read("case/sound"));
    }

    [Fact]
    public async Task An_erased_key_leaves_nothing_in_the_files()
    {
        var (person, key) = (Guid.NewGuid(), Encoding.ASCII.GetBytes("a wrapped key of thirty-two bytes"));
        await Store.Append(Request("case/a", 0) with { NewKey = new(person, key) });
        Assert.True(FilesContain(key));

        await Store.EraseKey(person, Cancel);

        Assert.False(FilesContain(key));
    }

    [Fact]
    public async Task A_file_that_another_process_holds_is_an_unknown_outcome_and_does_no_lasting_harm()
    {
        await using (var other = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Files.File};Pooling=False"))
        {
            await other.OpenAsync(Cancel);
            await using var hold = other.CreateCommand();
            hold.CommandText = "begin immediate";
            await hold.ExecuteNonQueryAsync(Cancel);
            await Assert.ThrowsAsync<JournalUnavailableException>(() => Store.Append(Request("case/a", 0)));
        }

        Assert.IsType<AppendOutcome.Appended>(await Store.Append(Request("case/a", 0)));
    }

    protected override Task<IStoreSpace> CreateSpace() => Task.FromResult<IStoreSpace>(new SqliteSpace());

    protected override string Damage(string column) => column switch
    {
        "body" or "sealed" => $"{column} = cast(x'00' || substr({column}, 2) as blob)",
        "subject" => "subject = randomblob(16)",
        "organisation" => "organisation = 'Ind'",
        _ => $"{column} = {column} + 1",
    };

    // Other connections are open on the files, so they are read as they are shared.
    bool FilesContain(byte[] needle) => Directory.GetFiles(Files.Folder).Any(path =>
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes.AsSpan().IndexOf(needle) >= 0;
    });
}
