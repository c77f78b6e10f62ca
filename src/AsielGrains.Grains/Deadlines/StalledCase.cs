using AsielGrains.Domain.Identity;

namespace AsielGrains.Grains.Deadlines;

/// <summary>A case in which nothing happened for longer than in most of its stage.</summary>
/// <param name="Person">The pseudonym of the person, to record whose facts are handed out; not to be told.</param>
/// <param name="LimitDays">So many days may pass: it stands still for more.</param>
public readonly record struct StalledCase(
    CaseId Case, PersonId Person, string Stage, DateOnly LastOn, int LimitDays);
