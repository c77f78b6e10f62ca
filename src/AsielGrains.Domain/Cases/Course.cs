using System.Collections.Immutable;
using AsielGrains.Domain.Procedures;

namespace AsielGrains.Domain.Cases;

/// <summary>
/// The steps of a case in the order in which they happened, whatever the order in which they were told: a late fact
/// gives the same course as a timely one.
/// </summary>
public readonly record struct Course
{
    /// <summary>So many steps a case can have; the longest known lives have a tenth of it.</summary>
    public const int StepsMax = 500;

    readonly ImmutableArray<CaseEvent.Step> _steps;

    public Course(ImmutableArray<CaseEvent.Step> steps) => _steps = steps;

    public ImmutableArray<CaseEvent.Step> Steps
    {
        get => _steps.IsDefault ? [] : _steps;
        init => _steps = value;
    }

    /// <summary>
    /// The step that stands where this one would: of one kind on one day. Of hearings, terms, hits and others there can
    /// be several a day, told apart by their qualifier; a name without one is of when there could be one only.
    /// </summary>
    public CaseEvent.Step? InPlaceOf(StepName name, DateOnly on)
    {
        foreach (var step in Steps)
            if (step.On == on && step.Named() is var other && other.Kind == name.Kind
                && (name.Qualifier is null || other.Qualifier == name.Qualifier || !SeveralADay(name.Kind)))
                return step;
        return null;
    }

    /// <summary>Whether a step happened after all of them, or is to be told after them.</summary>
    public bool EndsBefore(CaseEvent.Step step) => Steps is not [.., var last] || Compare(last, step) <= 0;

    public Course With(CaseEvent.Step step)
    {
        var at = Steps.Length;
        while (at > 0 && Compare(Steps[at - 1], step) > 0)
            at--;
        return new(Steps.Insert(at, step));
    }

    public Course Without(CaseEvent.Step step) => new(Steps.Remove(step));

    /// <summary>The steps up to a day and none later.</summary>
    public Course UpTo(DateOnly day)
    {
        var count = Steps.Length;
        while (count > 0 && Steps[count - 1].On > day)
            count--;
        return count == Steps.Length ? this : new(Steps[..count]);
    }

    public bool Equals(Course other) => Steps.AsSpan().SequenceEqual(other.Steps.AsSpan());

    public override int GetHashCode() =>
        Steps.Aggregate(new HashCode(), (hash, step) => { hash.Add(step); return hash; }).ToHashCode();

    static bool SeveralADay(StepKind kind) => kind is StepKind.HearingHeld or StepKind.RegietafelHeld
        or StepKind.EurodacChecked or StepKind.DocumentsExamined or StepKind.IdentityVerified
        or StepKind.TermExtended or StepKind.TermSuspended or StepKind.TermResumed
        or StepKind.SupervisionImposed or StepKind.SupervisionLifted
        or StepKind.ReturnFileChecked or StepKind.ReadmissionAgreed or StepKind.ReturnAttempted
        or StepKind.LaissezPasserRequested or StepKind.LaissezPasserPresented or StepKind.LaissezPasserAnswered
        or StepKind.DeparturePostponed or StepKind.RelativeApplied
        or StepKind.MoveBlocked or StepKind.MoveBlockEnded
        or StepKind.KinshipTold or StepKind.KinshipEnded;

    static int Compare(CaseEvent.Step one, CaseEvent.Step other)
    {
        var (name, otherName) = (one.Named(), other.Named());
        return (one.On, (int)name.Kind).CompareTo((other.On, (int)otherName.Kind)) is var order and not 0
            ? order
            : (one, other) is (CaseEvent.RegietafelHeld first, CaseEvent.RegietafelHeld second)
                ? first.Session.CompareTo(second.Session)
                : string.CompareOrdinal(name.Qualifier, otherName.Qualifier);
    }
}
