using System.Collections.Immutable;
using AsielGrains.Domain.Partners;

namespace AsielGrains.Domain.Access;

/// <summary>What is wrong with rules of who sees what.</summary>
static class FieldRuleCheck
{
    static readonly string[] NeverAboutPersons = [Purposes.ChainSteering, Purposes.Operation];

    public static IReadOnlyList<string> Faults(FieldRules rules) =>
        [.. OfGroups(rules), .. OfGrants(rules, rules.Grants), .. OfProtections(rules), .. Unused(rules)];

    static IEnumerable<string> OfGroups(FieldRules rules)
    {
        foreach (var code in Twice(rules.Groups.Select(group => group.Code)))
            yield return $"{code} is there twice.";
        foreach (var field in Twice(rules.Groups.SelectMany(group => group.Fields)))
            yield return $"{field} is in a group twice.";
        foreach (var field in rules.Groups.SelectMany(group => group.Fields).Where(field => !IsField(field)))
            yield return $"{field} is no message with a field.";
        foreach (var group in rules.Groups.Where(group => group.Name.Length == 0 || group.English.Length == 0))
            yield return $"{group.Code} has no name.";
    }

    static IEnumerable<string> OfGrants(FieldRules rules, ImmutableArray<FieldGrant> grants)
    {
        foreach (var grant in Twice(grants.Select(grant => $"{grant.Role} for {grant.Purpose}")))
            yield return $"{grant} is granted twice.";
        foreach (var grant in grants)
        {
            if (ChainRole.Find(grant.Role) is not { } role)
                yield return $"{grant.Role} is no role.";
            else if (!role.Purposes.Contains(grant.Purpose))
                yield return $"{grant.Role} has no purpose {grant.Purpose}.";
            if (NeverAboutPersons.Contains(grant.Purpose))
                yield return $"{grant.Purpose} never shows anything of a person.";
            if (grant.Because.Length == 0)
                yield return $"{grant.Role} sees fields for no reason.";
            foreach (var code in grant.Groups.Where(code => rules.Groups.All(group => group.Code != code)))
                yield return $"{grant.Role} is granted {code}, which is no group.";
        }
    }

    static IEnumerable<string> OfProtections(FieldRules rules)
    {
        foreach (var kind in Enum.GetValues<ProtectionKind>())
            if (rules.Protections.Count(rule => rule.Kind == kind) != 1)
                yield return $"{kind} has no rule, or two.";
        foreach (var rule in rules.Protections)
        {
            foreach (var fault in OfGrants(rules, rule.Grants))
                yield return $"{rule.Kind}: {fault}";
            foreach (var grant in rule.Grants.Where(grant => ExceedsUsual(rules, grant)))
                yield return $"{rule.Kind}: {grant.Role} would see more than of anybody.";
            foreach (var by in rule.By.Where(by => !rule.Grants.Any(grant => IsOf(by, grant))))
                yield return $"{rule.Kind}: {by} reports it and would see nothing of it afterwards.";
            if (rule.Name.Length == 0 || rule.English.Length == 0 || rule.Because.Length == 0 || rule.By.IsEmpty)
                yield return $"{rule.Kind} has no name, no reason or nobody who reports it.";
        }
    }

    static bool ExceedsUsual(FieldRules rules, FieldGrant grant) =>
        grant.Groups.Except(rules.Grants
            .Where(usual => (usual.Role, usual.Purpose) == (grant.Role, grant.Purpose))
            .SelectMany(usual => usual.Groups)).Any();

    static bool IsOf(Organisation by, FieldGrant grant) => ChainRole.Find(grant.Role)?.Organisation == by;

    static IEnumerable<string> Unused(FieldRules rules) =>
        from @group in rules.Groups
        where !rules.Grants.Any(grant => grant.Groups.Contains(@group.Code))
        select $"{@group.Code} is granted to nobody.";

    static bool IsField(string text) => text.Split('.') is [{ Length: > 0 }, { Length: > 0 }];

    static IEnumerable<string> Twice(IEnumerable<string> texts) =>
        texts.CountBy(text => text).Where(count => count.Value > 1).Select(count => count.Key);
}
