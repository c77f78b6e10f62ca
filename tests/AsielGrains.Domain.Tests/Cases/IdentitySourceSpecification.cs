using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;
using static AsielGrains.Domain.Tests.Cases.Known;
using CaseSpec = AsielGrains.Domain.Tests.Spec<
    AsielGrains.Domain.Cases.AsylumCase,
    AsielGrains.Domain.Cases.CaseCommand,
    AsielGrains.Domain.Cases.CaseEvent>;

namespace AsielGrains.Domain.Tests.Cases;

/// <summary>A lower source of identity never replaces what a higher one told (PIL).</summary>
public sealed class IdentitySourceSpecification
{
    static readonly PersonalDetails ByDocument =
        new PersonalDetails(VNumber.Parse("9990000001"), "Haddad", "Noor").From(IdentitySource.IdentifyingDocument);

    static readonly CaseEvent.Registered Registered =
        new(October(5), Person, ApplicationKind.First, Syrian, null) { Personal = ByDocument };

    [Fact]
    public void What_a_document_told_is_not_replaced_by_a_statement() => CaseSpec.Given(Registered)
        .When(Correct("Hadad", IdentitySource.OwnStatement))
        .ThenRefused(Reason.IdentitySourceLower, "personal.identity_source");

    [Fact]
    public void What_a_document_told_is_not_replaced_by_who_knows_from_where() => CaseSpec.Given(Registered)
        .When(Correct("Hadad", null))
        .ThenRefused(Reason.IdentitySourceLower);

    [Theory]
    [InlineData(IdentitySource.IdentifyingDocument)]
    [InlineData(IdentitySource.IdentifyingAndOtherDocument)]
    public void An_equal_or_better_source_replaces_it(IdentitySource source) => Assert.Equal(
        ("Hadad", source),
        After(Correct("Hadad", source)) is { FamilyName: { } name, FamilyNameSource: { } from }
            ? (name, from)
            : default);

    [Fact]
    public void A_lower_source_may_add_what_nobody_told_and_each_detail_keeps_its_own_source()
    {
        var details = After(new CaseCommand.Correct(
            Personal: new PersonalDetails(null, BornOn: new(1990, 1, 2)).From(IdentitySource.OwnStatement)));

        Assert.Equal(
            (IdentitySource.IdentifyingDocument, IdentitySource.OwnStatement, IdentitySource.OwnStatement),
            (details.FamilyNameSource, details.BornOnSource, details.Source));
    }

    [Fact]
    public void The_same_detail_from_a_better_source_is_known_from_the_better_one_from_then_on() => Assert.Equal(
        IdentitySource.IdentifyingAndOtherDocument,
        After(Correct("Haddad", IdentitySource.IdentifyingAndOtherDocument)).FamilyNameSource);

    [Fact]
    public void A_registration_keeps_what_was_told_at_the_gate_from_a_better_source()
    {
        var announced = new CaseEvent.Announced(October(4), Person, ApplicationKind.First, Syrian)
        {
            Personal = new PersonalDetails(null, "Haddad").From(IdentitySource.IdentifyingDocument),
        };
        var register = new CaseCommand.Register(
            October(5), Person, ApplicationKind.First, Syrian, null,
            new PersonalDetails(VNumber.Parse("9990000001"), "Hadad", "Noor").From(IdentitySource.OwnStatement));

        var registered = CaseSpec.Given(announced).When(register).Decision.Events.Single();

        Assert.Equal(("Haddad", "Noor"), (registered.Personal!.FamilyName, registered.Personal.GivenNames));
    }

    [Fact]
    public void Details_from_before_sources_were_recorded_are_replaced_by_any() => Assert.Equal(
        "Hadad",
        CaseSpec.Given(Registered with { Personal = new(VNumber.Parse("9990000001"), "Haddad") })
            .When(Correct("Hadad", IdentitySource.StatementByOthers))
            .Decision.Events.Single().Personal!.FamilyName);

    [Fact]
    public void Every_source_has_its_rank() => Assert.Equal(
        Enum.GetValues<IdentitySource>().Order(), IdentitySources.All.Select(ranked => ranked.Source).Order());

    static CaseCommand.Correct Correct(string familyName, IdentitySource? source) =>
        new(Personal: new PersonalDetails(null, familyName).From(source));

    static PersonalDetails After(CaseCommand.Correct command) => CaseSpec.Given(Registered)
        .When(command).Decision.Events.Aggregate(CaseSpec.Given(Registered).State, AsylumCase.Evolve).Personal!;
}
