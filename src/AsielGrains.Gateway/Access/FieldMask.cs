using System.Collections.Frozen;
using System.Collections.Immutable;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Access;
using AsielGrains.Domain.Partners;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using ProtectionKind = AsielGrains.Domain.Access.ProtectionKind;

namespace AsielGrains.Gateway.Access;

/// <summary>
/// What a role sees for a purpose, by the one set of rules: every answer passes it, and so does what is searched by.
/// </summary>
sealed class FieldMask
{
    /// <summary>The group of stages, dates and deadlines.</summary>
    public const string FactsGroup = "F1";

    // Everybody who may read at all sees pseudonyms: that says nothing about what was disclosed.
    const string PseudonymsGroup = "F0";

    static readonly FieldMask Nothing = new(ShippedFieldRules.Book, []);

    static readonly ImmutableArray<ProtectionKind> Kinds = [.. System.Enum.GetValues<ProtectionKind>()];

    // One for each grant and each set of protections, made when the first such person is read.
    static readonly FrozenDictionary<(string Role, string Purpose, int Kinds), Lazy<FieldMask>> Masks = (
        from grant in ShippedFieldRules.Book.Rules.Grants
        from kinds in Enumerable.Range(0, 1 << Kinds.Length)
        select (grant.Role, grant.Purpose, kinds))
        .ToFrozenDictionary(key => key, key => new Lazy<FieldMask>(() => Of(key)));

    readonly FieldRuleBook _book;
    readonly ImmutableArray<string> _granted;
    readonly FrozenDictionary<string, FieldPlan> _requests;
    readonly FrozenDictionary<string, FieldPlan> _answers;
    readonly FrozenDictionary<MessageDescriptor, string> _groups;

    public FieldMask(FieldRuleBook book, ImmutableArray<string> granted)
    {
        (_book, _granted) = (book, granted);
        _requests = Plans(method => method.InputType);
        _answers = Plans(method => method.OutputType);
        _groups = ContractServices.Methods
            .Select(method => method.OutputType)
            .Distinct()
            .ToFrozenDictionary(type => type, ShownIn);
        ShowsPersonalDetails = PersonalDetails.Descriptor.Fields.InFieldNumberOrder()
            .Any(field => Shows(FieldPlan.NameOf(field)));
    }

    /// <summary>Whether anything that identifies a person is shown: otherwise it need not be unsealed.</summary>
    public bool ShowsPersonalDetails { get; }

    /// <param name="protections">Those of the person that an answer is about; none: what is seen of anybody.</param>
    public static FieldMask Of(
        ChainRole role, string purpose, params IReadOnlyCollection<ProtectionKind> protections) =>
        Masks.TryGetValue((role.Name, purpose, SetOf(protections)), out var mask) ? mask.Value : Nothing;

    /// <summary>Whether a field, as its message and its name, is shown.</summary>
    public bool Shows(string field) => _book.GroupOf(field) is { } group && _granted.Contains(group);

    /// <summary>The codes of the groups of which something is masked in messages of a type.</summary>
    public IEnumerable<string> HiddenIn(MessageDescriptor type) =>
        _book.Rules.Groups.Select(group => group.Code)
            .Where(code => !_granted.Contains(code) && FieldPlan.GroupsIn(type, _book).Contains(code));

    /// <summary>Whether a message tells nothing any more when it is masked.</summary>
    public bool HidesWhole(IMessage message) =>
        FieldPlan.Of(message.Descriptor, _book, _granted) is { } plan && plan.Hide(message);

    /// <summary>The groups that an answer of a call shows, as they are recorded with a disclosure.</summary>
    public string GroupsIn(MessageDescriptor answer) => _groups[answer];

    /// <summary>The groups of these fields that are shown, as they are recorded with a disclosure.</summary>
    public string GroupsOf(IEnumerable<string> fields)
    {
        var groups = fields.Select(_book.GroupOf).ToHashSet();
        return string.Join(',', _book.Rules.Groups
            .Select(group => group.Code)
            .Where(code => groups.Contains(code) && _granted.Contains(code)));
    }

    /// <summary>The plan by which the answers of a call are masked; null when nothing in them is.</summary>
    public FieldPlan? ForAnswersOf(string rpc) => _answers.GetValueOrDefault(rpc);

    /// <summary>The field that a call is searched by although the caller may not see it; null when none is.</summary>
    public string? Forbidden(string rpc, IMessage request) => _requests.GetValueOrDefault(rpc)?.FirstGiven(request);

    static int SetOf(IReadOnlyCollection<ProtectionKind> protections) =>
        protections.Aggregate(0, (set, kind) => set | 1 << Kinds.IndexOf(kind));

    static FieldMask Of((string Role, string Purpose, int Kinds) key) => new(
        ShippedFieldRules.Book,
        ShippedFieldRules.Book.Granted(
            key.Role, key.Purpose, Kinds.Where(kind => (key.Kinds & SetOf([kind])) != 0)));

    FrozenDictionary<string, FieldPlan> Plans(Func<MethodDescriptor, MessageDescriptor> type) =>
        ContractServices.Methods
            .Select(method => (Rpc: AccessTable.NameOf(method), Plan: FieldPlan.Of(type(method), _book, _granted)))
            .Where(pair => pair.Plan is not null)
            .ToFrozenDictionary(pair => pair.Rpc, pair => pair.Plan!);

    string ShownIn(MessageDescriptor type)
    {
        var inside = FieldPlan.GroupsIn(type, _book);
        return string.Join(',', _book.Rules.Groups
            .Select(group => group.Code)
            .Where(code => code != PseudonymsGroup && inside.Contains(code) && _granted.Contains(code)));
    }
}
