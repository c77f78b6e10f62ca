using System.Collections.Immutable;
using AsielGrains.Checker.Histories;

namespace AsielGrains.Checker.Models;

/// <summary>A case with the commands it carried out: what one server with one thread would be.</summary>
sealed record ModelMemory(ModelCase Case, ImmutableList<Guid> Carried)
{
    public static readonly ModelMemory Empty = new(ModelCase.Unknown, []);

    public long Version => Carried.Count;

    /// <summary>The state after an operation; null when its answer can't come from this state.</summary>
    public ModelMemory? After(Operation operation) => operation.Kind is OperationKind.Read
        ? Fits(operation) ? this : null
        : Carried.IndexOf(operation.Command) is >= 0 and var index
            ? AnswersAgain(operation, index + 1) ? this : null
            : AfterNew(operation);

    bool Fits(Operation read) => read.Outcome switch
    {
        Outcome.Seen seen => seen.View.Version == Version && Case.Shows(seen.View),
        Outcome.Refused refused => refused.Reason == "CASE_UNKNOWN" && Case.Stage == 0,
        _ => true,
    };

    static bool AnswersAgain(Operation copy, long version) => copy switch
    {
        { IsOpen: true } => true,
        { Reuses: true } => copy.Outcome is Outcome.Refused { Reason: "REQUEST_ID_REUSED" },
        { Outcome: Outcome.Accepted { KnownAlready: false } told } =>
            told.Version == version && (told.Repeated || copy.Attempts > 1),
        _ => false,
    };

    ModelMemory? AfterNew(Operation operation)
    {
        var answer = Case.Judge(operation.Kind, operation.Arguments);
        var next = answer.Next is { } changed ? new ModelMemory(changed, Carried.Add(operation.Command)) : this;
        if (operation.IsOpen)
            return next;
        var fits = operation.Outcome switch
        {
            Outcome.Refused refused => answer.Refusal == refused.Reason,
            Outcome.Accepted { KnownAlready: true } known => answer.IsKnown && known.Version == Version,
            Outcome.Accepted told => answer.Next is not null && told.Version == next.Version
                && (!told.Repeated || operation.Attempts > 1),
            _ => false,
        };
        return fits ? next : null;
    }
}
