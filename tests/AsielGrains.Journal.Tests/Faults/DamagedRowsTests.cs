using System.Globalization;
using AsielGrains.Journal.Tests.Storage;
using AsielGrains.TestSupport;
using AsielGrains.TestSupport.Faults;

namespace AsielGrains.Journal.Tests.Faults;

/// <summary>Fault matrix, row 15, on PostgreSQL: a row that was changed is refused by name and never served.</summary>
public sealed class DamagedRowsTests(PostgresServer server)
{
    static readonly string[] Columns =
    [
        "body", "body", "sealed", "sealed", "type", "type_version", "occurred_at", "recorded_at", "command_id",
        "command_digest", "organisation", "purpose", "subject", "stream", "sequence", "position", "xid", "checksum",
        "placed",
    ];

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_changed_row_is_served()
    {
        var soak = new Soak("bit-flips-postgres");
        var chance = new Random(soak.Seed);
        await using var space = (PostgresSpace)await PostgresSpace.Create(server);
        await using var journal = await OpenedJournal.Open(space.Create());
        var asked = await Asked.Of(journal.Journal);
        await space.Execute("create table sound as table event");

        for (var i = 0; i < Soak.Count(300, 10_000); i++)
        {
            var column = Columns[chance.Next(Columns.Length)];
            var change = $"{column} = {Changed(column, chance)}";
            await space.Execute($"update event set {change} where position = ({Any(column, chance)})");
            await soak.Try(change, () => Judge(soak, asked, journal.Journal));
            await space.Execute("delete from event; insert into event overriding system value table sound");
        }

        await soak.Keep();
    }

    [Theory]
    [InlineData("delete from claim where key = (select min(key) from claim)", false)]
    [InlineData("update claim set owner = repeat('0', 32) where key = (select min(key) from claim)", true)]
    [InlineData("update claim set owner = 'nobody' where key = (select min(key) from claim)", true)]
    [InlineData("delete from person_key where person = (select subject from event order by position limit 1)", true)]
    [InlineData("update person_key set wrapped = null", true)]
    [InlineData("update person_key set wrapped = set_byte(wrapped, 20, 255 - get_byte(wrapped, 20))", true)]
    public async Task What_belongs_to_an_event_in_other_tables_is_refused_too(string damage, bool isNoticed)
    {
        await using var space = (PostgresSpace)await PostgresSpace.Create(server);
        Asked asked;
        await using (var journal = await OpenedJournal.Open(space.Create()))
            asked = await Asked.Of(journal.Journal);
        await space.Execute(damage);

        await using var again = await OpenedJournal.Open(space.Create());
        var (refused, _, untrue) = await asked.Judge(again.Journal);

        // A claim that is gone looks like a number that nobody was given: only the verification can tell.
        Assert.Equal(isNoticed, refused > 0);
        Assert.Equal(isNoticed, untrue == 0);
        await Assert.ThrowsAsync<JournalCorruptException>(() => again.Journal.Verify(Cancel));
    }

    static async Task Judge(Soak soak, Asked asked, EventJournal journal)
    {
        soak.Add("damaged", 1);
        var (refused, unavailable, untrue) = await asked.Judge(journal);
        Assert.Equal(0, unavailable);
        if (refused == 0 && untrue == 0)
            throw new InvalidOperationException("Nothing was refused.");
        soak.Add("refused by name", refused > 0 ? 1 : 0);
        if (untrue == 0)
            return;
        soak.Add("hidden from a read, found by verification", 1);
        await Assert.ThrowsAsync<JournalCorruptException>(() => journal.Verify(Cancel));
    }

    static string Any(string column, Random chance) => string.Create(
        CultureInfo.InvariantCulture,
        $"select position from sound where {column} is not null order by position "
        + $"offset {chance.Next(24)} limit 1");

    static string Changed(string column, Random chance) => column switch
    {
        "body" or "sealed" => Flipped(column, chance.Next(16 * 8)),
        "type" or "organisation" or "purpose" or "stream" => $"overlay({column} placing 'x' from {chance.Next(4) + 1})",
        "occurred_at" or "recorded_at" => $"{column} + interval '{chance.Next(1, 1_000_000)} microseconds'",
        "command_id" or "subject" => "gen_random_uuid()",
        "type_version" => "type_version + 1",
        // No sequence that another row has.
        _ => $"{column} # {1L << chance.Next(8, 20)}",
    };

    static string Flipped(string column, int bit) => $"set_bit({column}, {bit}, 1 - get_bit({column}, {bit}))";
}
