using AsielGrains.Domain.Procedures;

namespace AsielGrains.Domain.Cases;

/// <summary>When a case can go on under another procedure.</summary>
static class Migrations
{
    public static Rejection? Refusal(CaseEvent.ProcedureMigrated migrated, CaseStanding standing)
    {
        if (ShippedProcedures.Book.Find(migrated.Version) is not { } next)
            return new(Reason.ProcedureUnknown, "No procedure has this version.", "procedure_migrated.version");
        return WhyNot(migrated, standing, next) is { } sentence
            ? new(Reason.StepNotAllowed, sentence, "procedure_migrated.version")
            : null;
    }

    static string? WhyNot(CaseEvent.ProcedureMigrated migrated, CaseStanding standing, ProcedureDefinition next) =>
        next == standing.Procedure ? $"The case is under {next.Version} already."
        : next.Stages.All(stage => stage.Code != standing.Stage) ? $"{next.Version} has no stage {standing.Stage}."
        : migrated.On < next.LodgedFrom ? $"{next.Version} is in force since {next.LodgedFrom:yyyy-MM-dd}."
        : next.LodgedFrom < standing.Procedure.LodgedFrom && !GoesBack(migrated.Reason)
            ? $"{next.Version} is older than {standing.Procedure.Version}: a case goes back to it by mistake or "
                + "judgment only."
            : null;

    // The law goes forward; a case goes back where it had been put wrongly, or a court took it out.
    static bool GoesBack(MigrationReason reason) =>
        reason is MigrationReason.Mistake or MigrationReason.ExtensionAnnulled;
}
