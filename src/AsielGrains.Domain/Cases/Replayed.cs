using System.Collections.Immutable;
using AsielGrains.Domain.Identity;

namespace AsielGrains.Domain.Cases;

/// <summary>
/// The standing to which the facts of a case had led with its last step, so that the next step is judged without
/// replaying all before it. It follows from the rest of the case, holds for just these facts, and never makes two cases
/// differ.
/// </summary>
readonly struct Replayed : IEquatable<Replayed>
{
    readonly ImmutableArray<CaseEvent.Step> _steps;
    readonly CaseStanding? _standing;
    readonly HouseholdId? _household;
    readonly ApplicationKind _kind;
    readonly (int, int, int, int) _dates;

    public Replayed(AsylumCase state, Course course, CaseStanding standing)
    {
        (_steps, _standing) = (course.Steps, standing);
        (_household, _kind, _dates) = (state.Household, state.Kind, DatesOf(state));
    }

    /// <summary>The standing of a case; null when it is not known for just these facts.</summary>
    public CaseStanding? Of(AsylumCase state) =>
        _standing is not null && _steps == state.Course.Steps && _household == state.Household
        && _kind == state.Kind && _dates == DatesOf(state)
            ? _standing
            : null;

    public bool Equals(Replayed other) => true;

    public override bool Equals(object? obj) => obj is Replayed;

    public override int GetHashCode() => 0;

    static (int, int, int, int) DatesOf(AsylumCase state) => (
        NumberOf(state.AnnouncedOn), NumberOf(state.RegisteredOn), NumberOf(state.LodgedOn),
        NumberOf(state.WithdrawnOn));

    static int NumberOf(DateOnly? date) => date is { } day ? day.DayNumber : -1;
}
