using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using AsielGrains.Domain.Partners;

namespace AsielGrains.Domain.Access;

/// <summary>
/// The one set of rules of who sees which fields, whichever way they are asked for: single cases, lists, streams and
/// searches. Nothing is shown without a grant, and of a protected person nothing is found without one either.
/// </summary>
public sealed class FieldRuleBook
{
    readonly FrozenDictionary<string, string> _groupOf;
    readonly FrozenDictionary<(string Role, string Purpose), ImmutableArray<string>> _grants;
    readonly FrozenDictionary<ProtectionKind, ProtectionRule> _protections;
    readonly FrozenSet<string> _open;

    /// <exception cref="FieldRuleFaultException">The rules are not sound.</exception>
    public FieldRuleBook(FieldRules rules)
    {
        if (FieldRuleCheck.Faults(rules) is [_, ..] faults)
            throw new FieldRuleFaultException(faults);
        Rules = rules;
        _groupOf = rules.Groups
            .SelectMany(group => group.Fields, (group, field) => (group.Code, Field: field))
            .ToFrozenDictionary(pair => pair.Field, pair => pair.Code, StringComparer.Ordinal);
        _grants = rules.Grants.ToFrozenDictionary(grant => (grant.Role, grant.Purpose), grant => grant.Groups);
        _protections = rules.Protections.ToFrozenDictionary(rule => rule.Kind);
        _open = rules.Open.ToFrozenSet(StringComparer.Ordinal);
    }

    public FieldRules Rules { get; }

    /// <summary>Every field that belongs to a group.</summary>
    public IEnumerable<string> Fields => _groupOf.Keys;

    /// <summary>Reads rules from the text of their file; strictly, since what nobody reads is a mistake.</summary>
    /// <exception cref="FieldRuleFaultException">They are not rules, or not sound.</exception>
    public static FieldRuleBook Read(string text)
    {
        try
        {
            return new(ShippedFile.Parse(text, ShippedJson.Strict.FieldRules));
        }
        catch (JsonException fault)
        {
            throw new FieldRuleFaultException([ShippedFile.Say(fault)]);
        }
    }

    /// <summary>The group of a field, as message and field; null when it has none.</summary>
    public string? GroupOf(string field) => _groupOf.GetValueOrDefault(field);

    /// <summary>In this message of the contract nothing is about a person.</summary>
    public bool IsOpen(string message) => _open.Contains(message);

    /// <summary>The groups that a role sees for a purpose; without a grant none.</summary>
    public ImmutableArray<string> Granted(string role, string purpose) =>
        _grants.GetValueOrDefault((role, purpose), []);

    /// <summary>The groups that a role sees for a purpose of a person who is protected so.</summary>
    public ImmutableArray<string> Granted(string role, string purpose, IEnumerable<ProtectionKind> protections) =>
        protections.Distinct().Aggregate(
            Granted(role, purpose),
            (left, kind) => [.. left.Where(code => GrantOf(kind, role, purpose).Contains(code))]);

    /// <summary>Who reports and ends a protection.</summary>
    public ImmutableArray<Organisation> ReportersOf(ProtectionKind kind) => _protections[kind].By;

    /// <summary>
    /// The kinds of protection under which a field, as message and field, is kept from a role: nothing may be found by
    /// it, or in it, of a person who is protected so.
    /// </summary>
    public ImmutableArray<ProtectionKind> HiddenFrom(string role, string purpose, string field) =>
    [
        .. _protections.Keys.Where(kind =>
            GroupOf(field) is not { } group || !GrantOf(kind, role, purpose).Contains(group)),
    ];

    ImmutableArray<string> GrantOf(ProtectionKind kind, string role, string purpose)
    {
        foreach (var grant in _protections[kind].Grants)
            if ((grant.Role, grant.Purpose) == (role, purpose))
                return grant.Groups;
        return [];
    }
}
