using System.Text;
using AsielGrains.Domain.Identity;
using AsielGrains.Journal.Tests.Storage;
using static AsielGrains.Journal.Tests.Journals;

namespace AsielGrains.Journal.Tests.Privacy;

public sealed class RawFileTests
{
    [Fact]
    public async Task Nothing_personal_is_ever_in_the_files_in_clear()
    {
        const string Number = "9991234567";
        const string Name = "Zilverkanarie";
        await using var space = new SqliteSpace();
        await using var journal = new EventJournal(space.Create(), Ring, TimeProvider.System);
        await journal.Open(TestContext.Current.CancellationToken);
        var (person, survivor) = (NewPerson(), NewPerson());
        await journal.Append(NewCase(), 0, Registered(person, Details(Number, Name)));
        await journal.Append(NewCase(), 0, Registered(survivor, Details("9991234568", Name)));
        await journal.Append($"person/{person}", 0, Merged(person, Number, survivor, "9991234568"));

        foreach (var path in Directory.GetFiles(space.Folder))
        {
            var text = Encoding.Latin1.GetString(Read(path));
            Assert.DoesNotContain(Number, text, StringComparison.Ordinal);
            Assert.DoesNotContain(Name, text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("1990-01-02", text, StringComparison.Ordinal);
        }

        Assert.Equal(survivor, await journal.FindPerson(
            VNumber.Parse(Number), TestContext.Current.CancellationToken));
    }

    static byte[] Read(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }
}
