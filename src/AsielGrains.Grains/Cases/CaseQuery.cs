using AsielGrains.Domain.Access;
using AsielGrains.Grains.Commands;
using AsielGrains.Journal;

namespace AsielGrains.Grains.Cases;

/// <summary>Which view of a case is asked for, by whom, and which classes of fields will be handed out.</summary>
/// <param name="MinPosition">The answer must be at least as new as this position.</param>
/// <param name="AsOf">The case as it was known at this moment; null: now.</param>
/// <param name="Fields">The classes of fields the caller will see, for example <c>F1,F3</c>; recorded.</param>
/// <param name="Personal">The personal details are among them.</param>
/// <param name="TraceId">The trace of the call that asks, recorded with what it is shown.</param>
[GenerateSerializer, Immutable, Alias("case-query")]
public sealed record CaseQuery(
    [property: Id(0)] Caller Caller,
    [property: Id(1)] string Fields,
    [property: Id(2)] bool Personal,
    [property: Id(3)] JournalPosition? MinPosition = null,
    [property: Id(4)] DateTimeOffset? AsOf = null,
    [property: Id(5)] string TraceId = "")
{
    const string Identifying = "PersonalDetails.v_number";

    static FieldRuleBook Book => ShippedFieldRules.Book;

    /// <summary>
    /// What of it may be shown of a person who is protected so, by the one set of rules; null: nothing, and then the
    /// answer is that of a system that knows no such case.
    /// </summary>
    public CaseQuery? SeenOf(IReadOnlyCollection<ProtectionKind> protections)
    {
        if (protections.Count == 0)
            return this;
        var granted = Book.Granted(Caller.Role, Caller.Purpose, protections);
        var left = string.Join(',', Fields.Split(',').Where(granted.Contains));
        return left.Length == 0
            ? null
            : this with { Fields = left, Personal = Personal && granted.Contains(Book.GroupOf(Identifying)!) };
    }
}
