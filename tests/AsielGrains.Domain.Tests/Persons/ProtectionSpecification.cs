using AsielGrains.Domain.Access;
using AsielGrains.Domain.Partners;
using AsielGrains.Domain.Persons;
using static AsielGrains.Domain.Tests.Cases.Known;
using PersonSpec = AsielGrains.Domain.Tests.Spec<
    AsielGrains.Domain.Persons.Person,
    AsielGrains.Domain.Persons.PersonCommand,
    AsielGrains.Domain.Persons.PersonEvent>;

namespace AsielGrains.Domain.Tests.Persons;

public sealed class ProtectionSpecification
{
    static readonly PersonEvent.Protected Threatened = new(October(9), ProtectionKind.Threatened);
    static readonly PersonCommand.Protect Protect = new(October(9), ProtectionKind.Threatened, Organisation.Politie);
    static readonly PersonCommand.EndProtection End =
        new(October(12), ProtectionKind.Threatened, Organisation.Ind);

    [Fact]
    public void A_threatened_person_is_kept_from_others() => PersonSpec.Given().When(Protect).Then(Threatened);

    [Fact]
    public void Who_is_protected_already_is_so_only_once() =>
        Assert.Empty(PersonSpec.Given(Threatened).When(Protect).Decision.Events);

    [Fact]
    public void A_protection_ends_when_its_reason_is_gone() =>
        PersonSpec.Given(Threatened).When(End).Then(new PersonEvent.ProtectionEnded(October(12), Threatened.Kind));

    [Fact]
    public void What_is_not_protected_cannot_be_freed() =>
        PersonSpec.Given().When(End).ThenRefused(Reason.NothingToCorrect, "kind");

    [Fact]
    public void A_protection_is_reported_by_the_partners_that_the_rules_name() => PersonSpec.Given()
        .When(new PersonCommand.Protect(October(9), ProtectionKind.Shielded, Organisation.Politie))
        .ThenRefused(Reason.StepNotYours, "kind");

    [Fact]
    public void A_protection_of_tomorrow_is_refused() => PersonSpec.Given()
        .When(Protect with { On = new(2099, 1, 1) })
        .ThenRefused(Reason.DateInFuture, "protected_on");

    [Fact]
    public void A_merge_and_a_split_change_no_protection()
    {
        var merged = PersonSpec.Given(Threatened, new PersonEvent.MergedInto(October(10), Cases.Known.Person, Other));
        var split = PersonSpec.Given(
            Threatened,
            new PersonEvent.MergedInto(October(10), Cases.Known.Person, Other),
            new PersonEvent.SplitFrom(October(11), Cases.Known.Person, Other));

        Assert.Equal([ProtectionKind.Threatened], merged.State.Protections);
        Assert.Equal([ProtectionKind.Threatened], split.State.Protections);
        Assert.Null(split.State.Survivor);
    }
}
