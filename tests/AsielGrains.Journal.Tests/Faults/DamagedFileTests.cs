using AsielGrains.Journal.Sqlite;
using AsielGrains.Journal.Tests.Storage;
using AsielGrains.TestSupport.Faults;

namespace AsielGrains.Journal.Tests.Faults;

/// <summary>
/// Fault matrix, row 15, on SQLite: damage anywhere in the file is refused by name and never served. Damage to an index
/// can hide rows from a read; that is what the verification finds, and it counts here only when that finds nothing.
/// </summary>
public sealed class DamagedFileTests : IDisposable
{
    const int PageBytes = 4096;

    static readonly string Memory = Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath();

    readonly string _folder =
        Directory.CreateDirectory(Path.Combine(Memory, $"asiel-damage-{Guid.NewGuid():N}")).FullName;

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    string File => Path.Combine(_folder, "journal.db");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task No_flipped_bit_is_served()
    {
        var soak = new Soak("bit-flips-sqlite");
        var chance = new Random(soak.Seed);
        await Damage(soak, Soak.Count(300, 10_000), file =>
        {
            var at = chance.Next(file.Length);
            file[at] ^= (byte)(1 << chance.Next(8));
            return (file, $"bit in byte {at}");
        });
    }

    [Fact]
    public async Task No_lost_page_is_taken_for_an_empty_one()
    {
        var soak = new Soak("lost-pages-sqlite");
        var chance = new Random(soak.Seed);
        await Damage(soak, Soak.Count(30, 1_000), file =>
        {
            var page = chance.Next(file.Length / PageBytes);
            file.AsSpan(page * PageBytes, PageBytes).Clear();
            return (file, $"page {page}");
        });
    }

    [Fact]
    public async Task No_file_that_was_cut_is_taken_for_a_whole_one()
    {
        var soak = new Soak("cut-files-sqlite");
        var chance = new Random(soak.Seed);
        await Damage(soak, Soak.Count(30, 1_000), file =>
        {
            var length = chance.Next(1, file.Length);
            return (file[..length], $"cut to {length}");
        });
    }

    [Fact]
    public async Task Sound_streams_are_served_beside_a_damaged_one_and_can_be_appended_to()
    {
        string hurt = Journals.NewCase(), sound = Journals.NewCase();
        await using var space = new SqliteSpace();
        await using var opened = await OpenedJournal.Open(space.Create());
        foreach (var stream in (string[])[hurt, sound])
            await opened.Journal.Append(stream, 0, Journals.Announced(Journals.NewPerson(), Journals.Details()));
        await space.Execute($"update event set body = x'7b7d' where stream = '{hurt}'");

        // Asked in one batch, each gets its own answer.
        var (hurtRead, soundRead) = (opened.Journal.Read(hurt), opened.Journal.Read(sound));
        await Assert.ThrowsAsync<JournalCorruptException>(() => hurtRead);
        Assert.Single(await soundRead);
        await opened.Journal.Append(sound, 1, new Domain.Cases.CaseEvent.Lodged(Journals.Today));
        Assert.Equal(2, (await opened.Journal.Read(sound)).Count);
    }

    async Task Damage(Soak soak, int count, Func<byte[], (byte[] File, string What)> damage)
    {
        Asked asked;
        await using (var journal = await OpenedJournal.Open(new SqliteJournalStore(File)))
            asked = await Asked.Of(journal.Journal);
        var (sound, head) = (await System.IO.File.ReadAllBytesAsync(File, Cancel), await Head());
        for (var i = 0; i < count; i++)
        {
            foreach (var file in Directory.GetFiles(_folder))
                System.IO.File.Delete(file);
            var (damaged, what) = damage([.. sound]);
            await System.IO.File.WriteAllBytesAsync(File, damaged, Cancel);
            await System.IO.File.WriteAllBytesAsync(File + "-head", head, Cancel);
            await soak.Try(what, () => Judge(soak, asked));
        }

        soak.Keep();
    }

    Task<byte[]> Head() => System.IO.File.ReadAllBytesAsync(File + "-head", Cancel);

    async Task Judge(Soak soak, Asked asked)
    {
        soak.Add("damaged", 1);
        try
        {
            await using var opened = await OpenedJournal.Open(new SqliteJournalStore(File));
            var (refused, unavailable, untrue) = await asked.Judge(opened.Journal);
            soak.Add("refused by name", refused > 0 ? 1 : 0);
            soak.Add("refused otherwise", refused == 0 && unavailable > 0 ? 1 : 0);
            soak.Add("no answer touched", refused + unavailable + untrue == 0 ? 1 : 0);
            if (untrue == 0)
                return;
            soak.Add("hidden from a read, found by verification", 1);
            await Assert.ThrowsAsync<JournalCorruptException>(() => opened.Journal.Verify(Cancel));
        }
        catch (Exception failure) when (failure
            is JournalCorruptException or JournalRefusedException or JournalUnavailableException)
        {
            soak.Add("refused at the door", 1);
        }
    }
}
