using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Procedures;

namespace AsielGrains.Grains.Deadlines;

/// <summary>A deadline that nobody has met yet, and the case it is in.</summary>
/// <param name="Person">The pseudonym of the person, to record whose facts are handed out; not to be told.</param>
/// <param name="Team">Which team of who asks sees to it; null: none does.</param>
public readonly record struct FoundDeadline(
    CaseId Case, PersonId Person, TermRule Term, DateOnly EndsOn, string? Team = null)
{
    internal DeadlinePlace Place => new(EndsOn, Term.Code, Term.Binds.ToString(), Case);
}
