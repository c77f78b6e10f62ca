using System.Collections.Immutable;
using AsielGrains.Domain.Identity;

namespace AsielGrains.Domain.Cases;

/// <summary>
/// The standing to which the facts of a case lead, so that the next step is judged without replaying all before it. It
/// follows from the rest of the case, holds for just these facts, and never makes two cases differ.
/// </summary>
readonly struct Replayed : IEquatable<Replayed>
{
    // One reference: it is kept in a case that others may be reading.
    readonly Facts? _facts;

    public Replayed(AsylumCase state, Course course, CaseStanding standing) =>
        _facts = new(course.Steps, standing, state.Household, state.Kind, state.Dates);

    /// <summary>The standing of a case; null when it is not known for just these facts.</summary>
    public CaseStanding? Of(AsylumCase state) =>
        _facts is { } known && known.Steps == state.Course.Steps && known.Household == state.Household
        && known.Kind == state.Kind && known.Dates == state.Dates
            ? known.Standing
            : null;

    public bool Equals(Replayed other) => true;

    public override bool Equals(object? obj) => obj is Replayed;

    public override int GetHashCode() => 0;

    sealed class Facts(
        ImmutableArray<CaseEvent.Step> steps,
        CaseStanding standing,
        HouseholdId? household,
        ApplicationKind kind,
        CaseDates dates)
    {
        public ImmutableArray<CaseEvent.Step> Steps => steps;

        public CaseStanding Standing => standing;

        public HouseholdId? Household => household;

        public ApplicationKind Kind => kind;

        public CaseDates Dates => dates;
    }
}
