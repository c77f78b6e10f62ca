using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Households;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Partners;
using AsielGrains.Domain.Procedures;
using AsielGrains.Domain.Time;
using static AsielGrains.Domain.Tests.Households.Sites;
using Given = AsielGrains.Domain.Tests.Spec<
    AsielGrains.Domain.Households.HouseholdChanges,
    AsielGrains.Domain.Households.HouseholdCommand,
    AsielGrains.Domain.Households.HouseholdEvent>;

namespace AsielGrains.Domain.Tests.Households;

/// <summary>A household changes for several of its persons at once, or for none of them.</summary>
public sealed class HouseholdChangeSpecification
{
    static readonly HouseholdId Own = Household;
    static readonly HouseholdId Other = new(new Guid(1, 2, 0, new byte[8]));
    static readonly CaseId Mother = new(new Guid(2, 3, 0, new byte[8]));
    static readonly CaseId Child = new(new Guid(2, 4, 0, new byte[8]));
    static readonly HouseholdChangeActor Asker = new(
        Organisation.Ind, ChainRole.IndOfficer.Name, Purposes.AsylumProcedure);
    static readonly HouseholdChangeTerms Split = new(
        Own, HouseholdChangeKind.Split, [Mother, Child], Other, HouseholdReason.Protection, Today);
    static readonly HouseholdChangeTerms Join = Split with
    {
        Kind = HouseholdChangeKind.Join, Reason = HouseholdReason.Reunion,
    };
    static readonly HouseholdChangeTerms End = Split with { Kind = HouseholdChangeKind.End, Other = null };

    static readonly HouseholdEvent Begun = new HouseholdEvent.ChangeBegun(Today, Id(1), Split, Asker);
    static readonly HouseholdEvent Completed = new HouseholdEvent.ChangeCompleted(Today, Id(1));
    static readonly HouseholdEvent Refused = new HouseholdEvent.ChangeGivenUp(
        Today, Id(1), Child, Reason.CombinationNotPossible);
    static readonly HouseholdEvent GivenUp = new HouseholdEvent.ChangeGivenUp(Today, Id(1), null, null);
    static readonly HouseholdEvent TakenBack = new HouseholdEvent.ChangeTakenBack(Today, Id(1));

    [Fact]
    public void What_is_meant_is_recorded_before_a_case_is_told()
    {
        Given.Given().When(Begin(Split), Today).Then(Begun);
        Given.Given().When(Begin(Join, from: Other), Today).Then(
            new HouseholdEvent.ChangeBegun(Today, Id(1), Join, Asker));
        Given.Given().When(Begin(End), Today).Then(new HouseholdEvent.ChangeBegun(Today, Id(1), End, Asker));
    }

    [Fact]
    public void Each_case_is_told_where_the_person_belongs_from_then_on()
    {
        Assert.Equal(new CaseEvent.HouseholdChanged(Today, Other, HouseholdReason.Protection), Split.Step());
        Assert.Equal(new CaseEvent.HouseholdChanged(Today, Own, HouseholdReason.Reunion), Join.Step());
        Assert.Equal(new CaseEvent.HouseholdChanged(Today, null, HouseholdReason.Protection), End.Step());
    }

    [Fact]
    public void It_is_ended_once_and_never_opened_again()
    {
        Given.Given().When(new HouseholdCommand.CompleteChange(Id(1)), Today).ThenRefused(
            Reason.HouseholdChangeUnknown, "change_id");
        Given.Given(Begun).When(new HouseholdCommand.CompleteChange(Id(1)), Today).Then(Completed);
        Given.Given(Begun, Completed).When(new HouseholdCommand.CompleteChange(Id(1)), Today).ThenNothingNew();
        Given.Given(Begun, Completed).When(new HouseholdCommand.GiveUpChange(Id(1)), Today).ThenRefused(
            Reason.HouseholdChangeEnded, "change_id");
        Given.Given(Begun).When(new HouseholdCommand.GiveUpChange(Id(1)), Today).Then(GivenUp);
        Given.Given(Begun, GivenUp).When(new HouseholdCommand.CompleteChange(Id(1)), Today).ThenRefused(
            Reason.HouseholdChangeEnded, "change_id");
        Given.Given(Begun, GivenUp).When(new HouseholdCommand.TakeBackChange(Id(1)), Today).Then(TakenBack);
        Given.Given(Begun, GivenUp, TakenBack).When(new HouseholdCommand.GiveUpChange(Id(1)), Today).ThenNothingNew();
        Given.Given(Begun, GivenUp, TakenBack).When(new HouseholdCommand.TakeBackChange(Id(1)), Today)
            .ThenNothingNew();
        Given.Given(Begun).When(new HouseholdCommand.TakeBackChange(Id(1)), Today).ThenRefused(
            Reason.HouseholdChanging, "change_id");
    }

    [Fact]
    public void Who_asks_again_gets_the_first_answer()
    {
        Given.Given(Begun).When(Begin(Split), Today).ThenNothingNew();
        Given.Given(Begun, Completed).When(Begin(Split), Today).ThenNothingNew();
        Given.Given(Begun, Refused).When(Begin(Split), Today).ThenRefused(Reason.CombinationNotPossible, "case_ids");
        Given.Given(Begun, Refused, TakenBack).When(Begin(Split), Today).ThenRefused(
            Reason.CombinationNotPossible, "case_ids");
        Given.Given(Begun, GivenUp, TakenBack).When(Begin(Split), Today).ThenRefused(Reason.HouseholdChangeEnded);
        Given.Given(Begun, Completed).When(Begin(Split with { Cases = [Mother] }), Today).ThenRefused(
            Reason.HouseholdChangeKnown, "request_id");
    }

    [Fact]
    public void A_household_has_one_change_under_way_until_no_case_says_half_of_it()
    {
        var next = Begin(Split with { Cases = [Child] }, number: 2);

        Given.Given(Begun).When(next, Today).ThenRefused(Reason.HouseholdChanging, "household_id");
        Given.Given(Begun, Refused).When(next, Today).ThenRefused(Reason.HouseholdChanging, "household_id");
        Given.Given(Begun, Refused, TakenBack).When(next, Today).Then(
            new HouseholdEvent.ChangeBegun(Today, Id(2), Split with { Cases = [Child] }, Asker));
        Given.Given().When(Begin(Join, from: Other, otherIsChanging: true), Today).ThenRefused(
            Reason.HouseholdChanging, "other_household_id");
    }

    [Fact]
    public void Who_does_not_belong_there_can_not_leave()
    {
        Given.Given().When(Begin(Split, from: Other), Today).ThenRefused(Reason.NotOfHousehold, "case_ids");
        Given.Given().When(Begin(Join, from: Own), Today).ThenRefused(Reason.NotOfHousehold, "case_ids");
        Given.Given().When(Begin(Join with { Other = null }, from: Other), Today).ThenRefused(Reason.NotOfHousehold);
        Given.Given().When(Begin(End, isKnown: false), Today).ThenRefused(Reason.CaseUnknown, "case_ids");
    }

    [Fact]
    public void Somebody_stays_of_whom_the_others_split_and_nobody_is_where_they_go()
    {
        Given.Given().When(Begin(Split, somebodyStays: false), Today).ThenRefused(Reason.NobodyStays, "case_ids");
        Given.Given().When(Begin(Split, otherHasCases: true), Today).ThenRefused(
            Reason.HouseholdInUse, "other_household_id");
        // A household can come to its end, and all of another can come.
        Given.Given().When(Begin(End, somebodyStays: false), Today).Then(
            new HouseholdEvent.ChangeBegun(Today, Id(1), End, Asker));
        Given.Given().When(Begin(Join, from: Other, somebodyStays: false), Today).Then(
            new HouseholdEvent.ChangeBegun(Today, Id(1), Join, Asker));
    }

    [Fact]
    public void A_later_day_of_the_case_has_the_word()
    {
        Given.Given().When(Begin(Split, changedOn: Today), Today).ThenRefused(
            Reason.HouseholdChangedSince, "changed_on");
        Given.Given().When(Begin(Split, changedOn: Day(-1)), Today).Then(Begun);
        Given.Given().When(Begin(Split with { ChangedOn = Day(1) }), Today).ThenRefused(
            Reason.DateInFuture, "changed_on");
    }

    [Theory]
    [InlineData(HouseholdChangeKind.Split, "Split Protection Marriage CameOfAge Mistake")]
    [InlineData(HouseholdChangeKind.Join, "Birth Arrival Marriage Reunion Mistake")]
    [InlineData(HouseholdChangeKind.End, "Split Protection CameOfAge Mistake")]
    public void The_reason_fits_what_becomes_of_the_household(HouseholdChangeKind kind, string fitting) => Assert.Equal(
        fitting.Split(' ').Order(),
        Enum.GetValues<HouseholdReason>()
            .Where(reason => (Split with { Kind = kind, Reason = reason }).IsReasonFitting())
            .Select(reason => reason.ToString())
            .Order());

    [Fact]
    public void A_reason_that_does_not_fit_is_refused() => Given.Given()
        .When(Begin(Split with { Reason = HouseholdReason.Birth }), Today)
        .ThenRefused(Reason.HouseholdReasonNotFitting, "reason");

    [Fact]
    public void A_household_has_a_limited_number_of_changes()
    {
        var history = Enumerable.Range(1, HouseholdChanges.ChangesMax).SelectMany(number => new HouseholdEvent[]
        {
            new HouseholdEvent.ChangeBegun(Today, Id(number), Split, Asker),
            new HouseholdEvent.ChangeCompleted(Today, Id(number)),
        });

        Given.Given(history.ToArray()).When(Begin(Split, number: 1_000), Today).ThenRefused(
            Reason.HouseholdLimitReached);
    }

    [Fact]
    public void What_is_half_done_is_a_difference_until_it_is_complete_or_taken_back()
    {
        var book = new HouseholdBook();
        PlaceDifference[] Told(HouseholdEvent @event)
        {
            book.Apply(Own, @event, DutchTime.StartOf(Today));
            return [.. book.Differences()];
        }

        var half = Told(Begun).Single();
        Assert.Equal(
            (DifferenceKind.HouseholdHalfChanged, Own, Id(1), true, true),
            (half.Kind, half.Household, half.Change, half.Mends, half.MayBeUnderWay));
        Assert.Empty(Told(Completed));
        Assert.Single(Told(Begun));
        Assert.Single(Told(Refused));
        Assert.Empty(Told(TakenBack));
    }

    [Fact]
    public void What_a_case_says_is_what_it_says_last()
    {
        var @case = AsylumCase.Initial;
        Assert.False(HouseholdCaseFact.Of(Mother, @case).IsKnown);
        foreach (var @event in (CaseEvent[])
            [
                new CaseEvent.Registered(
                    Day(-9), new(Guid.NewGuid()), ApplicationKind.First, Nationality.Parse("SYR"), Own),
                new CaseEvent.HouseholdChanged(Day(-3), Other, HouseholdReason.Reunion),
                new CaseEvent.HouseholdChanged(Day(-5), null, HouseholdReason.Split),
            ])
            @case = AsylumCase.Evolve(@case, @event);

        Assert.Equal(
            new HouseholdCaseFact(Mother, IsKnown: true, Other, Day(-3)), HouseholdCaseFact.Of(Mother, @case));
    }

    static HouseholdCommand.BeginChange Begin(
        HouseholdChangeTerms terms,
        HouseholdId? from = null,
        bool isKnown = true,
        DateOnly? changedOn = null,
        bool somebodyStays = true,
        bool otherHasCases = false,
        bool otherIsChanging = false,
        int number = 1) => new(
            Id(number),
            terms,
            Asker,
            new(
                [.. terms.Cases.Select(id => new HouseholdCaseFact(id, isKnown, from ?? Own, changedOn))],
                somebodyStays,
                otherHasCases,
                otherIsChanging));

    static HouseholdChangeId Id(int number) => new(new Guid(number, 5, 0, new byte[8]));
}
