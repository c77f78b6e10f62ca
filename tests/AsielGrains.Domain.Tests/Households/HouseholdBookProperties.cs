using System.Text.Json;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Households;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Reception;
using CsCheck;

namespace AsielGrains.Domain.Tests.Households;

/// <summary>What the book answers follows from what it was told, not from when it was asked or began to read.</summary>
public sealed class HouseholdBookProperties
{
    const int Iterations = 200;

    static readonly Gen<CaseEvent.Step[]> Steps =
        from days in Gen.Int[0, 6].Array[12]
        from kinds in Gen.Shuffle(Enumerable.Range(0, 12).ToArray())
        from count in Gen.Int[1, 12]
        select kinds.Take(count).Select((kind, at) => HouseholdHistory.Step(kind, Sites.Day(days[at]))).ToArray();

    [Fact]
    public void Asking_changes_nothing_of_what_is_answered_later() => HouseholdHistory.Turns.Sample(
        turns =>
        {
            var facts = HouseholdHistory.Of(turns);
            var (asked, quiet) = (new HouseholdBook(), new HouseholdBook());
            var now = DateTimeOffset.MinValue;
            foreach (var fact in facts.Told)
            {
                now = fact.RecordedAt > now ? fact.RecordedAt : now;
                fact.Tell(asked);
                HouseholdAnswers.Of(asked, now.AddHours(1));
                fact.Tell(quiet);
            }

            now = facts.Now.AddHours(2);
            Assert.Equal(HouseholdAnswers.Of(quiet, now), HouseholdAnswers.Of(asked, now));
        },
        iter: Iterations);

    [Fact]
    public void A_book_that_was_kept_and_gone_on_from_answers_like_one_that_lived() => Gen.Select(
        HouseholdHistory.Turns, Gen.Int[0, 59], Gen.Bool).Sample(
        (turns, keptAfter, asked) =>
        {
            var facts = HouseholdHistory.Of(turns);
            var (lived, now) = (new HouseholdBook(), DateTimeOffset.MinValue);
            var restored = lived;
            foreach (var (number, fact) in facts.Told.Index())
            {
                if (number == keptAfter)
                    restored = Restored(lived);
                now = fact.RecordedAt > now ? fact.RecordedAt : now;
                fact.Tell(lived);
                if (restored != lived)
                    fact.Tell(restored);
                // Whether somebody asked before it was kept must not matter either.
                if (asked || restored != lived)
                    Assert.Equal(HouseholdAnswers.Of(lived, now), HouseholdAnswers.Of(restored, now));
            }

            Assert.Equal(Kept(lived), Kept(Restored(lived)));
            now = facts.Now.AddDays(3);
            Assert.Equal(HouseholdAnswers.Of(lived, now), HouseholdAnswers.Of(restored, now));
            Assert.Equal(Kept(lived), Kept(restored));
        },
        iter: Iterations);

    [Fact]
    public void Late_facts_of_a_case_give_the_same_answers_as_timely_ones() => Gen.Select(Steps, Gen.Int[0, 11]).Sample(
        (steps, retracted) =>
        {
            CaseEvent.Step[] timely = [.. steps.Aggregate(new Course(), (course, step) => course.With(step)).Steps];
            var gone = timely[retracted % timely.Length].Named();
            var retraction = new CaseEvent.StepRetracted(
                Sites.Day(20), gone.Kind, gone.Qualifier, timely[retracted % timely.Length].On);
            Assert.Equal(OfSteps([.. timely, retraction]), OfSteps([.. steps, retraction]));
        },
        iter: Iterations);

    static string OfSteps(CaseEvent[] steps)
    {
        var (book, at) = (new HouseholdBook(), Sites.ExpiresAt(-3));
        var places = PlaceSet.Of([PlaceId.Parse("A-1/1")]);
        foreach (var (number, household) in HouseholdHistory.Households.Index())
        {
            var (use, ends) = (Sites.Id(number), at.AddDays(9));
            book.Apply(Sites.North, new SiteEvent.PlacesHeld(
                Sites.Today, at, use, household, places, Sites.Today, null, ends, null, null), "Coa", at);
            book.Apply(Sites.North, new SiteEvent.HouseholdArrived(Sites.Today, use), "Coa", at);
        }

        // One moment for all of them: when they were told must show in nothing.
        foreach (var step in steps)
            book.Apply(HouseholdHistory.Cases[0], step, at);
        return HouseholdAnswers.Of(book, at.AddDays(30));
    }

    static HouseholdBook Restored(HouseholdBook lived)
    {
        var restored = new HouseholdBook();
        for (var segment = 0; segment < HouseholdBook.SegmentsCount; segment++)
            restored.Restore(
                lived.HouseholdsIn(segment), lived.CasesIn(segment), lived.ChangesIn(segment));
        return restored;
    }

    static string Kept(HouseholdBook book) => JsonSerializer.Serialize(
        from segment in Enumerable.Range(0, HouseholdBook.SegmentsCount)
        select new
        {
            Households = book.HouseholdsIn(segment), Cases = book.CasesIn(segment), Changes = book.ChangesIn(segment),
        });
}
