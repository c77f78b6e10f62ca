using AsielGrains.Domain;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Households;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Partners;
using AsielGrains.Grains.Commands;

namespace AsielGrains.Grains.Households;

/// <summary>
/// Carries changes of a household out: says what is meant, tells each case its step, and says that all were told. When
/// a case refuses, says that it is not to be, has the others take back what they were told, and says that they did.
/// Every step has an id that follows from the change's, so that whoever goes on after a crash repeats nothing.
/// </summary>
/// <param name="carry">Hands a command to the household's own history.</param>
/// <param name="find">A change as that history has it now.</param>
/// <param name="tell">Hands a command to a case.</param>
/// <param name="wasTold">Whether a case carried a request out.</param>
public sealed class HouseholdChanger(
    Func<Envelope<HouseholdCommand>, Task<Answer>> carry,
    Func<HouseholdChangeId, HouseholdChange?> find,
    Func<CaseId, Envelope<CaseCommand>, Task<Answer>> tell,
    Func<CaseId, Guid, Task<bool>> wasTold)
{
    static readonly Caller System = new(Organisation.Systeem, "systeem.huishoudens", Purposes.HouseholdAgreement);

    public Task<Answer> Handle(Envelope<HouseholdCommand> envelope) => envelope.Command switch
    {
        HouseholdCommand.BeginChange => Begin(envelope),
        HouseholdCommand.CompleteChange complete => Complete(envelope, complete.Change),
        HouseholdCommand.GiveUpChange => GiveUp(envelope),
        _ => throw new InvalidOperationException($"{envelope.Command.GetType().Name} is not asked from outside."),
    };

    /// <summary>Goes on with a change where it stopped, in the name of the system.</summary>
    public Task<Answer> Settle(HouseholdChangeId id) => GoOn(id, System);

    // That it is complete is only said after all cases were told.
    Task<Answer> Complete(Envelope<HouseholdCommand> envelope, HouseholdChangeId id) => find(id)?.Phase switch
    {
        null => Task.FromResult<Answer>(HouseholdChanges.Unknown),
        HouseholdChangePhase.Begun => Finish(id, envelope.Caller),
        _ => carry(envelope),
    };

    async Task<Answer> Begin(Envelope<HouseholdCommand> envelope)
    {
        var begun = await carry(envelope);
        return begun.Receipt is null ? begun : await Finish(envelope.Command.Change, envelope.Caller);
    }

    // Whoever wants the change is refused when it was given up, however often they ask.
    async Task<Answer> Finish(HouseholdChangeId id, Caller caller)
    {
        var answer = await GoOn(id, caller);
        return answer.Fault is Fault.None && find(id)?.Refusal is { } refusal ? refusal : answer;
    }

    async Task<Answer> GiveUp(Envelope<HouseholdCommand> envelope)
    {
        var givenUp = await carry(envelope);
        return givenUp.Receipt is null ? givenUp : await GoOn(envelope.Command.Change, envelope.Caller);
    }

    Task<Answer> GoOn(HouseholdChangeId id, Caller caller) => find(id) switch
    {
        { Phase: HouseholdChangePhase.Begun } change => TellAll(change, caller),
        { Phase: HouseholdChangePhase.GivenUp } change => TakeBackAll(change, caller),
        // What has ended gets its first answer again.
        { Phase: HouseholdChangePhase.TakenBack } => TakeBack(id, caller),
        { } => Complete(id, caller),
        null => Task.FromResult<Answer>(HouseholdChanges.Unknown),
    };

    async Task<Answer> TellAll(HouseholdChange change, Caller caller)
    {
        foreach (var id in change.Terms.Cases)
        {
            var report = new CaseCommand.Report(change.Terms.Step(), change.By.Organisation);
            var answer = await tell(id, new(StepId(change.Id, id), report, AskerOf(change)));
            if (answer.Fault is not Fault.None)
                return answer;
            if (answer.Rejection is { Reason: var reason })
                return await GiveUp(change, id, reason, caller);
        }

        var completed = await Complete(change.Id, caller);
        // Somebody who took this guardian for dead gave it up meanwhile.
        return completed.Rejection is null ? completed : await TakeBackAll(change, caller);
    }

    async Task<Answer> GiveUp(HouseholdChange change, CaseId refusedBy, Reason reason, Caller caller)
    {
        var giveUp = new HouseholdCommand.GiveUpChange(change.Id, refusedBy, reason);
        var givenUp = await Carry(giveUp, "give-up", caller);
        return givenUp.Receipt is null ? givenUp : await TakeBackAll(change, caller);
    }

    async Task<Answer> TakeBackAll(HouseholdChange change, Caller caller)
    {
        Answer? stuck = null;
        foreach (var id in change.Terms.Cases)
        {
            // What a case was told by somebody else stays as it is.
            if (!await wasTold(id, StepId(change.Id, id)))
                continue;
            var retract = new CaseCommand.Retract(change.Terms.Step(), change.By.Organisation);
            var answer = await tell(id, new(Id(change.Id, $"{id}|taken-back"), retract, AskerOf(change)));
            if (answer.Fault is not Fault.None)
                return answer;
            // Somebody else may have taken it back before.
            if (answer.Rejection is { Reason: not Reason.NothingToCorrect })
                stuck ??= answer;
        }

        return stuck ?? await TakeBack(change.Id, caller);
    }

    // The id does not say who ends it: whoever comes second gets the first answer.
    Task<Answer> Carry(HouseholdCommand command, string what, Caller caller) =>
        carry(new(Id(command.Change, what), command, caller));

    Task<Answer> Complete(HouseholdChangeId id, Caller caller) =>
        Carry(new HouseholdCommand.CompleteChange(id), "complete", caller);

    Task<Answer> TakeBack(HouseholdChangeId id, Caller caller) =>
        Carry(new HouseholdCommand.TakeBackChange(id), "take-back", caller);

    // The steps are the asker's facts, whoever goes on with the change.
    static Caller AskerOf(HouseholdChange change) => new(change.By.Organisation, change.By.Role, change.By.Purpose);

    static Guid Id(HouseholdChangeId change, string what) => DerivedGuid.Of($"household-change|{change}|{what}");

    static Guid StepId(HouseholdChangeId change, CaseId id) => Id(change, id.ToString());
}
