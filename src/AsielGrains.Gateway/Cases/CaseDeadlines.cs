using System.Collections.Immutable;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Deadlines;

namespace AsielGrains.Gateway.Cases;

/// <summary>The deadlines of a case on a day, and who sees to them.</summary>
/// <param name="All">By their last day.</param>
/// <param name="Assignments">As they were made up to the day.</param>
sealed record CaseDeadlines(ImmutableArray<Deadline> All, TermAssignments Assignments, DateOnly Day)
{
    public static CaseDeadlines Of(AsylumCase @case, TermAssignments assignments, DateOnly day) => new(
        [.. DeadlineReckoning.Of(@case, day).OrderBy(deadline => deadline.EndsOn)], assignments, day);

    /// <summary>Who sees to a deadline: what was met is nobody's work any more.</summary>
    public IEnumerable<TermAssignment> TeamsOf(Deadline deadline) =>
        deadline.MetOn is null ? Assignments.Of(deadline) : [];
}
