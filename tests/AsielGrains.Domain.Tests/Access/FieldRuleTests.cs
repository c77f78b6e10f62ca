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
        [.. Enum.GetValues<ProtectionKind>().Select(Kept)],
        ["Receipt"]);

    static ProtectionRule Kept(ProtectionKind kind) => new(
        kind, "geheim", "secret", [Organisation.Ind], "a test",
        [new("ind.officer", Purposes.AsylumProcedure, ["F0", "F1"], "decides")]);

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
    public void A_protection_leaves_less_than_is_seen_of_anybody_and_never_more()
    {
        var book = new FieldRuleBook(Sound);

        Assert.Equal(
            ["F0", "F1"], book.Granted("ind.officer", Purposes.AsylumProcedure, [ProtectionKind.Threatened]));
        Assert.Empty(book.Granted("coa.placement", Purposes.ReceptionPlacement, [ProtectionKind.Threatened]));
        Refused(
            Protected(rule => rule with { Grants = [.. rule.Grants, Coa("F0", "F1")] }),
            "Threatened: coa.placement would see more than of anybody.");
        Refused(Protected(rule => rule with { Kind = ProtectionKind.Shielded }), "Threatened has no rule, or two.");
        Refused(
            Protected(rule => rule with { By = [Organisation.Coa] }),
            "Threatened: Coa reports it and would see nothing of it afterwards.");
    }

    [Fact]
    public void What_several_protections_leave_is_what_all_of_them_leave()
    {
        var (role, purpose) = (ChainRole.CoaPlacement.Name, Purposes.ReceptionPlacement);
        var one = ShippedFieldRules.Book.Granted(role, purpose, [ProtectionKind.Threatened]);
        var both = ShippedFieldRules.Book.Granted(
            role, purpose, [ProtectionKind.Threatened, ProtectionKind.Shielded]);

        Assert.Contains("F3", one);
        Assert.DoesNotContain("F3", both);
        Assert.NotEmpty(both);
    }

    // Redaction and search from one rule: they can't drift.
    [Fact]
    public void By_what_is_masked_of_a_protected_person_nobody_finds_that_person() => Assert.All(
        from role in ChainRole.All
        from purpose in role.Purposes
        from kind in Enum.GetValues<ProtectionKind>()
        from field in ShippedFieldRules.Book.Fields
        select (role, purpose, kind, field),
        one => Assert.Equal(
            ShippedFieldRules.Book.Granted(one.role.Name, one.purpose, [one.kind])
                .Contains(ShippedFieldRules.Book.GroupOf(one.field)!),
            !ShippedFieldRules.Book.HiddenFrom(one.role.Name, one.purpose, one.field).Contains(one.kind)));

    [Fact]
    public void Nobody_is_protected_from_the_own_data() => Assert.All(
        Enum.GetValues<ProtectionKind>(),
        kind => Assert.Equal(
            ShippedFieldRules.Book.Granted(ChainRole.Representative.Name, Purposes.OwnOverview),
            ShippedFieldRules.Book.Granted(ChainRole.Representative.Name, Purposes.OwnOverview, [kind])));

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
            StepKind.Decided or StepKind.PermitIssued or StepKind.PermitRevoked
            or StepKind.RevocationIntended or StepKind.DepartureTermSet
            or StepKind.TermExtended or StepKind.TrackAssigned),
        rule => Assert.Equal([Organisation.Ind], rule.By));

    [Fact]
    public void COA_and_DJI_verify_an_identity_and_write_no_step() => Assert.DoesNotContain(
        ShippedProcedures.Book.Definitions.SelectMany(definition => definition.Steps),
        rule => rule.Step is StepKind.Registered or StepKind.MinorityEstablished or StepKind.HouseholdChanged
            && (rule.By.Contains(Organisation.Coa) || rule.By.Contains(Organisation.Dji)));

    static FieldGrant Coa(params string[] groups) =>
        new("coa.placement", Purposes.ReceptionPlacement, [.. groups], "houses");

    static FieldRules Protected(Func<ProtectionRule, ProtectionRule> change) => Sound with
    {
        Protections = [change(Sound.Protections[0]), .. Sound.Protections.Skip(1)],
    };

    static FieldRules With(FieldGrant grant) => Sound with { Grants = [.. Sound.Grants, grant] };

    static void Refused(FieldRules rules, string fault) =>
        Assert.Contains(fault, Assert.Throws<FieldRuleFaultException>(() => new FieldRuleBook(rules)).Faults);
}
