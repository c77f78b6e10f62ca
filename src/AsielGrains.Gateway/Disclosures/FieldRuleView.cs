using AsielGrains.Contract.V1;
using AsielGrains.Domain.Access;
using AsielGrains.Domain.Identity;

namespace AsielGrains.Gateway.Disclosures;

/// <summary>Writes the rules of who sees what in the contract's form.</summary>
static class FieldRuleView
{
    public static ListFieldGroupsResponse Of(FieldRules rules) => new()
    {
        Revision = rules.Revision,
        Source = rules.Source,
        Groups = { rules.Groups.Select(Of) },
        Grants = { rules.Grants.Select(Of) },
        Protections = { rules.Protections.Select(Of) },
        IdentitySources = { IdentitySources.All.Select(Of) },
    };

    static Contract.V1.RankedSource Of(Domain.Identity.RankedSource ranked) => new()
    {
        Source = (Contract.V1.IdentitySource)ranked.Source,
        Name = ranked.Name,
        English = ranked.English,
    };

    static Contract.V1.ProtectionRule Of(Domain.Access.ProtectionRule rule) => new()
    {
        Kind = (Contract.V1.ProtectionKind)rule.Kind,
        Name = rule.Name,
        English = rule.English,
        By = { rule.By.Select(by => $"{by}") },
        Because = rule.Because,
        Grants = { rule.Grants.Select(Of) },
    };

    static Contract.V1.FieldGroup Of(Domain.Access.FieldGroup group) =>
        new() { Code = group.Code, Name = group.Name, English = group.English, Fields = { group.Fields } };

    static Contract.V1.FieldGrant Of(Domain.Access.FieldGrant grant) =>
        new() { Role = grant.Role, Purpose = grant.Purpose, Groups = { grant.Groups }, Because = grant.Because };
}
