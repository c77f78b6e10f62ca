using AsielGrains.Domain.Procedures;

namespace AsielGrains.Domain.Cases;

/// <summary>When a case can go on under another procedure.</summary>
static class Migrations
{
    public static Rejection? Refusal(CaseEvent.ProcedureMigrated migrated, CaseStanding standing)
    {
        const string field = "procedure_migrated.version";
        if (ShippedProcedures.Book.Find(migrated.Version) is not { } next)
            return new(Reason.ProcedureUnknown, "No procedure has this version.", field);
        if (next == standing.Procedure)
            return new(Reason.StepNotAllowed, $"The case is under {next.Version} already.", field);
        return next.Stages.Any(stage => stage.Code == standing.Stage)
            ? null
            : new(Reason.StepNotAllowed, $"{next.Version} has no stage {standing.Stage}.", field);
    }
}
