using AsielGrains.Domain;
using AsielGrains.Domain.Access;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Partners;
using AsielGrains.Grains.Commands;

namespace AsielGrains.Grains.Cases;

/// <summary>
/// What a case says to who may see nothing of its protected person: the refusals of a system that does not know the
/// case, without its dates, its stage or its measures. A fact that is accepted is stored all the same; courts and
/// carriers report on persons whose files they don't see.
/// </summary>
public static class HiddenCase
{
    // Refusals speak of what is in the group of this field.
    const string Told = "Case.stage";

    /// <summary>Under which protections a case is kept from a caller; the system itself is told everything.</summary>
    public static IReadOnlyCollection<ProtectionKind> KindsFor(Caller caller) =>
        caller.Organisation is Organisation.Systeem
            ? []
            : ShippedFieldRules.Book.HiddenFrom(caller.Role, caller.Purpose, Told);

    /// <summary>The refusal that a case which is kept from the caller gives, in place of its own.</summary>
    public static Rejection Refusal(Rejection own, CaseCommand command, DateOnly today) =>
        own.Reason is Reason.CommandExpired or Reason.VNumberOfOtherPerson
            ? own
            : AsUnknown(command, today);

    /// <summary>
    /// The refusal of a system that does not know the case; also what a command gets that comes from who is tied to
    /// other sites than the household's. Of such a command nothing is stored.
    /// </summary>
    public static Rejection AsUnknown(CaseCommand command, DateOnly today) =>
        AsylumCase.Decide(AsylumCase.Initial, command, today).Rejection
            ?? new(Reason.CaseUnknown, "No case is known under this id.", "case_id");

    /// <summary>The same for a row of an import.</summary>
    public static RowVerdict Verdict(RowVerdict own, CaseCommand command, DateOnly today) => own.Rejection is { } told
        ? own with { Rejection = Refusal(told, command, today) }
        : own;
}
