using System.Collections.Immutable;
using AsielGrains.Domain.Deadlines;
using AsielGrains.Domain.Partners;

namespace AsielGrains.Domain.Cases;

/// <summary>
/// Who sees to the deadlines of a case, each partner for itself. A division of work: nothing in the case follows from
/// it. A term that began after the day of an assignment is nobody's again.
/// </summary>
public readonly record struct TermAssignments
{
    readonly ImmutableArray<TermAssignment> _all;

    public TermAssignments(ImmutableArray<TermAssignment> all) => _all = all;

    /// <summary>By the codes of the terms, then by partner.</summary>
    public ImmutableArray<TermAssignment> All
    {
        get => _all.IsDefault ? [] : _all;
        init => _all = value;
    }

    /// <summary>The teams that see to a deadline, of one partner or of several.</summary>
    public IEnumerable<TermAssignment> Of(Deadline deadline) => All.Where(
        assignment => assignment.Term == deadline.Term.Code && assignment.On >= deadline.StartedOn);

    /// <summary>The team of a partner that sees to a deadline; null: none does.</summary>
    public string? TeamOf(Deadline deadline, Organisation partner) =>
        Of(deadline).FirstOrDefault(assignment => assignment.By == partner)?.Team;

    public TermAssignments With(CaseEvent.DeadlineAssigned assigned)
    {
        var others = All.Where(known => (known.Term, known.By) != (assigned.Term, assigned.By));
        return assigned.Team is { } team
            ? new([
                .. others.Append(new(assigned.Term, assigned.By, team, assigned.On))
                    .OrderBy(assignment => assignment.Term, StringComparer.Ordinal)
                    .ThenBy(assignment => assignment.By),
            ])
            : new([.. others]);
    }

    public TermAssignments UpTo(DateOnly day) =>
        All.All(assignment => assignment.On <= day) ? this : new([.. All.Where(assignment => assignment.On <= day)]);

    public bool Equals(TermAssignments other) => All.AsSpan().SequenceEqual(other.All.AsSpan());

    public override int GetHashCode() => All.Length;
}
