using AsielGrains.Domain.Access;
using AsielGrains.Domain.Partners;
using AsielGrains.Domain.Procedures;

namespace AsielGrains.Domain.Tests.Access;

public sealed class FieldRuleTests
{
    static readonly FieldRules Sound = new(
        1,
        "a test",
        [new("F0", "naam", "name", ["Case.id"]), new("F1", "stand", "stage", ["Case.stage"])],
        [
            new("ind.officer", Purposes.AsylumProcedure, ["F0", "F1"], "decides"),
            new("coa.placement", Purposes.ReceptionPlacement, ["F0"], "houses"),
        ],
        ["Receipt"]);

    [Fact]
    public void What_is_not_granted_is_not_seen()
    {
        var book = new FieldRuleBook(Sound);

        Assert.Equal(["F0"], book.Granted("coa.placement", Purposes.ReceptionPlacement));
        Assert.Empty(book.Granted("coa.placement", Purposes.ChainSteering));
        Assert.Empty(book.Granted("dji.transport", Purposes.Transport));
        Assert.Equal("F1", book.GroupOf("Case.stage"));
        Assert.Null(book.GroupOf("Case.religion"));
    }

    [Fact]
    public void Rules_that_contradict_themselves_are_refused_with_what_is_wrong()
    {
        Refused(Sound with { Groups = [.. Sound.Groups, Sound.Groups[0]] }, "F0 is there twice.");
        Refused(
            Sound with { Groups = [.. Sound.Groups, new("F2", "x", "x", ["Case.id"])] },
            "Case.id is in a group twice.");
        Refused(Sound with { Groups = [.. Sound.Groups, new("F2", "x", "x", [])] }, "F2 is granted to nobody.");
        Refused(With(new("ind.boss", "x", ["F0"], "x")), "ind.boss is no role.");
        Refused(
            With(new("dji.transport", Purposes.Departure, ["F0"], "x")),
            "dji.transport has no purpose dtv.vertrek.regie.");
        Refused(
            With(new("dji.transport", Purposes.Transport, ["F9"], "x")),
            "dji.transport is granted F9, which is no group.");
        Refused(With(new("dji.transport", Purposes.Transport, ["F0"], "")), "dji.transport sees fields for no reason.");
        Refused(With(Sound.Grants[0]), "ind.officer for ind.asielprocedure.behandelen is granted twice.");
    }

    [Fact]
    public void Figures_and_operation_never_show_anything_of_a_person() => Refused(
        With(new("drm.analyst", Purposes.ChainSteering, ["F0"], "curious")),
        "keten.sturing never shows anything of a person.");

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("""{"revision": 1, "source": "", "groups": [], "grants": [], "open": [], "colour": "red"}""")]
    public void A_file_with_something_missing_or_unread_is_refused(string text) =>
        Assert.Throws<FieldRuleFaultException>(() => FieldRuleBook.Read(text));

    [Fact]
    public void The_rules_that_ship_are_sound() => Assert.NotEmpty(ShippedFieldRules.Book.Rules.Groups);

    [Fact]
    public void COA_sees_the_result_of_a_decision_and_never_its_grounds()
    {
        var granted = ShippedFieldRules.Book.Granted(ChainRole.CoaPlacement.Name, Purposes.ReceptionPlacement);

        Assert.Contains(ShippedFieldRules.Book.GroupOf("Step.decided")!, granted);
        Assert.DoesNotContain(ShippedFieldRules.Book.GroupOf("Decided.article")!, granted);
    }

    [Fact]
    public void The_IND_alone_writes_a_legal_outcome() => Assert.All(
        ShippedProcedures.Book.Definitions.SelectMany(definition => definition.Steps).Where(rule => rule.Step is
            StepKind.Decided or StepKind.PermitIssued or StepKind.PermitRevoked or StepKind.DepartureTermSet
            or StepKind.TermExtended or StepKind.TrackAssigned),
        rule => Assert.Equal([Organisation.Ind], rule.By));

    [Fact]
    public void COA_and_DJI_verify_an_identity_and_write_no_step() => Assert.DoesNotContain(
        ShippedProcedures.Book.Definitions.SelectMany(definition => definition.Steps),
        rule => rule.Step is StepKind.Registered or StepKind.MinorityEstablished or StepKind.HouseholdChanged
            && (rule.By.Contains(Organisation.Coa) || rule.By.Contains(Organisation.Dji)));

    static FieldRules With(FieldGrant grant) => Sound with { Grants = [.. Sound.Grants, grant] };

    static void Refused(FieldRules rules, string fault) =>
        Assert.Contains(fault, Assert.Throws<FieldRuleFaultException>(() => new FieldRuleBook(rules)).Faults);
}
