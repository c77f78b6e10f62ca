using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Procedures;

namespace AsielGrains.Domain.Regietafels;

/// <summary>
/// For which target group a case is planned by its file, and how it is examined then. Advice: people decide, and the
/// IND chooses the examination. Derived, never stored.
/// </summary>
public readonly record struct TargetGroupAdvice(TargetGroup Group, Examination? Examination, string Because)
{
    /// <summary>
    /// Null: no group, because the file is not complete, speaks for another track or the procedure knows no longer
    /// general examination.
    /// </summary>
    /// <param name="track">The track for which the file speaks.</param>
    public static TargetGroupAdvice? Of(AsylumCase state, Track? track)
    {
        if (track is not { } known
            || !CourseReplay.ProcedureOf(state).Knows(
                new(StepKind.ExaminationChosen, nameof(Procedures.Examination.GeneralLong))))
            return null;
        foreach (var rule in TargetGroups.Shipped.Rules)
            if (rule.Holds(state, known))
                return new(rule.Group, rule.Examination, rule.Because);
        return null;
    }
}
