using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;

namespace AsielGrains.Domain.Access;

/// <summary>
/// The one set of rules of who sees which fields, whichever way they are asked for: single cases, lists, streams and
/// searches. Nothing is shown without a grant.
/// </summary>
public sealed class FieldRuleBook
{
    static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        AllowDuplicateProperties = false,
        PropertyNameCaseInsensitive = false,
        ReadCommentHandling = JsonCommentHandling.Skip,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
    };

    readonly FrozenDictionary<string, string> _groupOf;
    readonly FrozenDictionary<(string Role, string Purpose), ImmutableArray<string>> _grants;
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
            return new(JsonSerializer.Deserialize<FieldRules>(text, Options)
                ?? throw new FieldRuleFaultException(["The file holds nothing."]));
        }
        catch (JsonException fault)
        {
            throw new FieldRuleFaultException([$"line {fault.LineNumber + 1}, {fault.Path}: {fault.Message}"]);
        }
    }

    /// <summary>The group of a field, as message and field; null when it has none.</summary>
    public string? GroupOf(string field) => _groupOf.GetValueOrDefault(field);

    /// <summary>In this message of the contract nothing is about a person.</summary>
    public bool IsOpen(string message) => _open.Contains(message);

    /// <summary>The groups that a role sees for a purpose; without a grant none.</summary>
    public ImmutableArray<string> Granted(string role, string purpose) =>
        _grants.GetValueOrDefault((role, purpose), []);
}
