using System.Diagnostics;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Households;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Procedures;
using AsielGrains.Domain.Reception;
using AsielGrains.Domain.Tests.Households;
using AsielGrains.Grains.Checkpoints;
using AsielGrains.Grains.Households;

namespace AsielGrains.Grains.Tests.Households;

public sealed class HouseholdArchiveTests(ITestOutputHelper output)
{
    const int Households = 10_000;
    const int PersonsEach = 3;

    /// <summary>With its three cases, two holds that were advised, a move, and three persons alone.</summary>
    const int BytesPerHouseholdMax = 700;

    static readonly DateTimeOffset At = Sites.ExpiresAt(0);
    static readonly PlaceSet Places = PlaceSet.Of(
        Enumerable.Range(1, PersonsEach).Select(bed => PlaceId.Parse($"A-1/{bed}")));

    static readonly AdviceGiven Advice = new(1, 12,
    [
        new(Sites.North, LocalCode.Parse("AZC"), 880),
        new(Sites.South, LocalCode.Parse("AZC"), 610),
        new(Sites.South, LocalCode.Parse("POL"), 590),
    ]);

    [Fact]
    public void What_another_build_took_in_is_refused_and_so_is_a_segment_in_the_place_of_another()
    {
        var id = HouseholdHistory.Cases[0];
        var (book, segment) = (new HouseholdBook(), HouseholdBook.SegmentOf(id));
        book.Apply(id, Registered(HouseholdHistory.Households[0]), At);
        var stored = new HouseholdArchive(rules: 1).Write(book, segment);

        var read = new HouseholdBook();
        new HouseholdArchive(rules: 1).Read(stored, read, segment);
        Assert.Equal(HouseholdHistory.Households[0], read.HouseholdOf(id));
        Assert.Throws<OtherLayoutException>(() => new HouseholdArchive(rules: 2).Read(stored, new(), segment));
        Assert.Throws<InvalidDataException>(() => new HouseholdArchive(rules: 1).Read(stored, new(), segment ^ 1));
        Assert.Throws<EndOfStreamException>(() => new HouseholdArchive(rules: 1).Read(stored[..^1], new(), segment));
    }

    [Fact]
    public void A_household_takes_some_hundred_bytes_and_a_segment_is_laid_out_in_a_moment()
    {
        var book = new HouseholdBook();
        for (var number = 0; number < Households; number++)
            Live(book, new(Guid.NewGuid()), number);

        var started = Stopwatch.GetTimestamp();
        var sizes = Enumerable.Range(0, HouseholdBook.SegmentsCount)
            .Select(segment => HouseholdArchive.Current.Write(book, segment).Length)
            .ToArray();
        output.WriteLine(
            $"{sizes.Sum() / Households} bytes a household, {Stopwatch.GetElapsedTime(started).TotalMilliseconds:0} ms "
            + $"for {sizes.Length} segments of at most {sizes.Max() / 1024} KiB");
        Assert.InRange(sizes.Sum() / Households, 1, BytesPerHouseholdMax);
    }

    static void Live(HouseholdBook book, HouseholdId household, int number)
    {
        var (left, taken) = (new UseId(Guid.NewGuid()), new UseId(Guid.NewGuid()));
        Hold(book, Sites.North, household, left, from: null);
        Hold(book, Sites.South, household, taken, Sites.North);
        book.Apply(Sites.North, new SiteEvent.HouseholdDeparted(Sites.Day(1), left), "Coa", At);
        var place = new CasePlace(PlacePhase.Present, Sites.Today, [new(Sites.South, taken)]);
        for (var person = 0; person < PersonsEach; person++)
        {
            var id = new CaseId(Guid.NewGuid());
            book.Apply(id, Registered(household), At);
            book.Apply(id, new CaseEvent.PlaceFollowed(Sites.Today, household, place), At);
            book.Apply(new CaseId(Guid.NewGuid()), Registered(null), At);
            if (number % 4 == 0)
                book.Apply(id, new CaseEvent.Departed(Sites.Day(number % 500), DepartureKind.Independent), At);
        }
    }

    static void Hold(HouseholdBook book, SiteId site, HouseholdId household, UseId id, SiteId? from)
    {
        book.Apply(site, new SiteEvent.PlacesHeld(
            Sites.Today, At, id, household, Places, Sites.Today, null, At.AddDays(2), null, null), "Coa", At);
        book.Apply(site, new SiteEvent.PlaceChosen(Sites.Today, id, Advice, from, null)
        {
            Minors = 1, Role = "coa.placement",
        }, "Coa", At);
        book.Apply(site, new SiteEvent.HouseholdArrived(Sites.Today, id), "Coa", At);
    }

    static CaseEvent.Registered Registered(HouseholdId? household) =>
        new(Sites.Today, default, ApplicationKind.First, Nationality.Parse("SYR"), household);
}
