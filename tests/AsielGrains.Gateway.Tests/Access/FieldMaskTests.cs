using System.Collections;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Access;
using AsielGrains.Domain.Partners;
using AsielGrains.Gateway.Access;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using FieldMask = AsielGrains.Gateway.Access.FieldMask;

namespace AsielGrains.Gateway.Tests.Access;

public sealed class FieldMaskTests
{
    const string FindCases = "/asiel.v1.CasesService/FindCases";
    const string GetCase = "/asiel.v1.CasesService/GetCase";

    static FieldRuleBook Book => ShippedFieldRules.Book;

    public static TheoryData<string, string> Grants()
    {
        var grants = new TheoryData<string, string>();
        foreach (var grant in Book.Rules.Grants)
            grants.Add(grant.Role, grant.Purpose);
        return grants;
    }

    [Fact]
    public void Every_field_of_every_answer_belongs_to_a_group_or_is_in_an_open_message() =>
        Assert.Empty(FieldCheck.Faults(Book));

    [Fact]
    public void A_field_that_nobody_put_in_a_group_keeps_the_host_from_starting()
    {
        var rules = Book.Rules with
        {
            Groups = [.. Book.Rules.Groups.Select(group => group with
            {
                Fields = group.Fields.Remove("Case.nationality").Remove("Step.medically_screened"),
            })],
        };

        Assert.Equal(
            ["Case.nationality belongs to no group.", "Step.medically_screened belongs to no group."],
            FieldCheck.Faults(new(rules)).Order());
    }

    [Fact]
    public void A_rule_about_a_field_that_does_not_exist_keeps_the_host_from_starting()
    {
        var rules = Book.Rules with { Groups = Book.Rules.Groups.SetItem(
            0, Book.Rules.Groups[0] with { Fields = [.. Book.Rules.Groups[0].Fields, "Case.religion"] }) };

        Assert.Equal(["Case.religion is no field of the contract."], FieldCheck.Faults(new(rules)));
    }

    [Theory]
    [MemberData(nameof(Grants))]
    public void Of_a_full_answer_a_role_sees_its_groups_and_nothing_else(string role, string purpose)
    {
        var granted = Book.Granted(role, purpose);
        foreach (var method in ContractServices.Methods)
        {
            var answer = Full.Of(method.OutputType);
            FieldMask.Of(ChainRole.Find(role)!, purpose).ForAnswersOf(AccessTable.NameOf(method))?.Hide(answer);

            Assert.Empty(GroupsSeenIn(answer).Except(granted));
        }
    }

    [Theory]
    [MemberData(nameof(Grants))]
    public void What_is_granted_is_shown(string role, string purpose)
    {
        var granted = Book.Granted(role, purpose);
        if (!granted.Contains("F0"))
            return;
        var answer = Full.Of(GetCaseResponse.Descriptor);
        var before = GroupsSeenIn(answer);

        FieldMask.Of(ChainRole.Find(role)!, purpose).ForAnswersOf(GetCase)?.Hide(answer);

        Assert.Equal(before.Intersect(granted).Order(), GroupsSeenIn(answer).Distinct().Order());
    }

    [Fact]
    public void A_masked_field_is_named_whether_or_not_it_holds_anything()
    {
        var full = (GetCaseResponse)Full.Of(GetCaseResponse.Descriptor);
        var empty = new GetCaseResponse { Case = new() };
        var plan = FieldMask.Of(ChainRole.DjiTransport, Purposes.Transport).ForAnswersOf(GetCase)!;

        plan.Hide(full);
        plan.Hide(empty);

        Assert.Equal(full.Case.MaskedFields, empty.Case.MaskedFields);
        Assert.Contains("steps.supervision_imposed", full.Case.MaskedFields);
        Assert.Contains("household_id", full.Case.MaskedFields);
        Assert.DoesNotContain("personal.v_number", full.Case.MaskedFields);
        Assert.Equal(["F4", "F6", "F7", "F9", "F10"], full.Case.RedactedFields);
        Assert.Contains(full.Case.Steps, step => step.Decided is { Outcome: DecisionOutcome.Granted, Article: "" });
        Assert.Contains(full.Case.Steps, step => step.StepCase is Step.StepOneofCase.MinorityEstablished);
        Assert.DoesNotContain(full.Case.Steps, step => step.StepCase is Step.StepOneofCase.None);
    }

    [Fact]
    public void What_one_may_not_see_one_may_not_search_by()
    {
        var request = new FindCasesRequest { VNumber = "9990000001" };

        Assert.Equal("v_number", new FieldMask(Book, ["F0", "F1"]).Forbidden(FindCases, request));
        Assert.Null(new FieldMask(Book, ["F0", "F3"]).Forbidden(FindCases, request));
    }

    [Fact]
    public void Steering_and_operation_see_nothing_of_a_person() => Assert.All(ChainRole.All, role =>
    {
        Assert.False(FieldMask.Of(role, Purposes.ChainSteering).Shows("Case.stage"));
        Assert.False(FieldMask.Of(role, Purposes.Operation).ShowsPersonalDetails);
    });

    static IEnumerable<string> GroupsSeenIn(IMessage message)
    {
        if (Book.IsOpen(message.Descriptor.Name))
            yield break;
        foreach (var field in message.Descriptor.Fields.InFieldNumberOrder().Where(field => IsSet(field, message)))
        {
            if (field.Name is "redacted_fields" or "masked_fields")
                continue;
            if (Book.GroupOf(FieldPlan.NameOf(field)) is { } group)
                yield return group;
            if (field.FieldType is not FieldType.Message)
                continue;
            var inner = field.Accessor.GetValue(message);
            foreach (var one in inner is IList list ? list.Cast<IMessage>() : [(IMessage)inner])
                foreach (var nested in GroupsSeenIn(one))
                    yield return nested;
        }
    }

    static bool IsSet(FieldDescriptor field, IMessage message) => field.Accessor.GetValue(message) switch
    {
        IList list => list.Count > 0,
        string text => text.Length > 0,
        IMessage => true,
        null => false,
        Enum value => Convert.ToInt32(value, null) != 0,
        bool value => value,
        var number => Convert.ToInt64(number, null) != 0,
    };
}
