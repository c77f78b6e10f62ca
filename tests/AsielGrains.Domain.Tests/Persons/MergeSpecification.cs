using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Persons;
using static AsielGrains.Domain.Tests.Cases.Known;
using PersonSpec = AsielGrains.Domain.Tests.Spec<
    AsielGrains.Domain.Persons.Person,
    AsielGrains.Domain.Persons.PersonCommand,
    AsielGrains.Domain.Persons.PersonEvent>;

namespace AsielGrains.Domain.Tests.Persons;

public sealed class MergeSpecification
{
    static readonly VNumber Expired = VNumber.Parse("9990000008");
    static readonly VNumber Surviving = VNumber.Parse("9990000009");
    static readonly PersonCommand.MergeInto Merge = new(October(9), Cases.Known.Person, Other, Expired, Surviving);
    static readonly PersonEvent.MergedInto Merged = new(October(9), Cases.Known.Person, Other);

    [Fact]
    public void A_merged_person_goes_on_as_the_survivor() =>
        Assert.Equal(Other, PersonSpec.Given(Merged).State.Survivor);

    [Fact]
    public void The_expired_number_moves_and_the_surviving_one_must_still_be_the_survivors()
    {
        var claims = PersonSpec.Given().When(Merge).Decision.Events.Single().Claims;
        Assert.Equal(
            [new VNumberClaim(Expired, Other, Cases.Known.Person), new VNumberClaim(Surviving, Other, Other)], claims);
    }

    [Fact]
    public void A_merge_is_filed_under_the_survivor() => Assert.Equal(Other, Merged.Subject);

    [Fact]
    public void Merging_again_into_the_same_person_adds_nothing() =>
        PersonSpec.Given(Merged).When(Merge).ThenNothingNew();

    [Fact]
    public void A_merged_person_cannot_be_merged_into_somebody_else() =>
        PersonSpec.Given(Merged)
            .When(Merge with { Survivor = new PersonId(new Guid("44444444-4444-4444-8444-444444444444")) })
            .ThenRefused(Reason.AlreadyMerged, "expired_v_number");

    [Fact]
    public void A_merge_cannot_be_dated_tomorrow() =>
        PersonSpec.Given().When(Merge with { On = PersonSpec.Today.AddDays(1) }).ThenRefused(Reason.DateInFuture);
}
