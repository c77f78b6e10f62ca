using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Flow;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Persons;
using static AsielGrains.Domain.Tests.Cases.Known;
using PersonSpec = AsielGrains.Domain.Tests.Spec<
    AsielGrains.Domain.Persons.Person,
    AsielGrains.Domain.Persons.PersonCommand,
    AsielGrains.Domain.Persons.PersonEvent>;

namespace AsielGrains.Domain.Tests.Persons;

public sealed class SplitSpecification
{
    static readonly VNumber Number = VNumber.Parse("9990000008");
    static readonly PersonEvent.MergedInto Merged = new(October(9), Cases.Known.Person, Other);
    static readonly PersonCommand.SplitFrom Split = new(October(20), Cases.Known.Person, Other, Number, Other);

    [Fact]
    public void A_person_that_was_merged_by_mistake_stands_by_itself_again()
    {
        var outcome = PersonSpec.Given(Merged).When(Split);

        outcome.Then(new PersonEvent.SplitFrom(October(20), Cases.Known.Person, Other)
        {
            Moves = ((PersonEvent.SplitFrom)outcome.Decision.Events[0]).Moves,
        });
        Assert.Null(PersonSpec.Given(Merged, outcome.Decision.Events[0]).State.Survivor);
    }

    [Fact]
    public void The_number_goes_back_from_whoever_holds_it() => Assert.Equal(
        [new VNumberClaim(Number, Cases.Known.Person, Other)],
        PersonSpec.Given(Merged).When(Split).Decision.Events.Single().Claims);

    [Fact]
    public void Who_was_not_merged_cannot_be_split() =>
        PersonSpec.Given().When(Split).ThenRefused(Reason.NotMerged, "expired_v_number");

    [Fact]
    public void A_split_cannot_be_dated_tomorrow() => PersonSpec.Given(Merged)
        .When(Split with { On = PersonSpec.Today.AddDays(1) })
        .ThenRefused(Reason.DateInFuture, "split_on");

    [Fact]
    public void After_a_split_the_persons_can_be_merged_again() => Assert.Null(PersonSpec
        .Given(Merged, new PersonEvent.SplitFrom(October(20), Cases.Known.Person, Other))
        .When(new PersonCommand.MergeInto(October(21), Cases.Known.Person, Other, Number, VNumber.Parse("9990000009")))
        .Decision.Rejection);

    [Fact]
    public void The_chain_counts_split_persons_as_two_again_whatever_came_in_meanwhile()
    {
        var third = new PersonId(new Guid("55555555-5555-4555-8555-555555555555"));
        var flow = new ChainFlow();
        foreach (var person in (PersonId[])[Cases.Known.Person, Other, third])
            flow.Apply(
                new(Guid.NewGuid()), new CaseEvent.Announced(October(1), person, ApplicationKind.First, Syrian));
        flow.Apply(Merged);
        flow.Apply(new PersonEvent.MergedInto(October(10), third, Cases.Known.Person));
        Assert.Equal(1, flow.Counts.PersonsInProcedure);

        flow.Apply(new PersonEvent.SplitFrom(October(20), Cases.Known.Person, Other));

        Assert.Equal(2, flow.Counts.PersonsInProcedure);
        flow.Apply(new PersonEvent.SplitFrom(October(20), Cases.Known.Person, Other));
        Assert.Equal(2, flow.Counts.PersonsInProcedure);
    }
}
