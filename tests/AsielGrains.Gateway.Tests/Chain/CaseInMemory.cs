using AsielGrains.Domain;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Explanations;
using AsielGrains.Domain.Identity;
using AsielGrains.Grains.Cases;
using AsielGrains.Grains.Commands;
using AsielGrains.Journal;

namespace AsielGrains.Gateway.Tests.Chain;

/// <summary>One case in memory.</summary>
public sealed partial class CaseInMemory(ChainInMemory chain, string id) : ICaseGrain
{
    readonly Dictionary<Guid, (CaseCommand Command, Receipt Receipt)> _answered = [];
    readonly List<ToldEvent> _told = [];
    Task<Answer> _turn = Task.FromResult<Answer>(Fault.None);
    int _here;
    long _version;
    JournalPosition _position;

    public AsylumCase State { get; private set; } = AsylumCase.Initial;

    public List<Envelope<CaseCommand>> Received { get; } = [];

    public List<CaseQuery> Queries { get; } = [];

    public Task<Answer> Handle(Envelope<CaseCommand> envelope)
    {
        lock (Received)
        {
            AtOnceMax = Math.Max(AtOnceMax, ++_here);
            return _turn = After(_turn, envelope);
        }
    }

    public Task<CaseReading?> Read(CaseQuery query)
    {
        if (State.Person is not { } person || !query.Caller.Reaches(State.Place))
            return Task.FromResult<CaseReading?>(null);
        var protections = chain.ProtectionsOf(person);
        if (query.SeenOf(protections) is not { } seen)
            return Task.FromResult<CaseReading?>(null);
        Queries.Add(seen);
        return Task.FromResult<CaseReading?>(new(
            State, person, seen.Personal ? State.Personal : null, _version, _position, DateTimeOffset.UnixEpoch,
            State.ComesOfAgeOn, protections));
    }

    public async Task<ExplanationReading?> Explain(CaseQuery query, DateOnly day) => await Read(query) is { } reading
        ? new(reading, CaseExplanation.Of(_told, day))
        : null;

    public async Task<IdentityReading?> ReadIdentity(CaseQuery query) => await Read(query) is { } reading
        ? new(reading, IdentityHistory.Of(_told))
        : null;

    /// <summary>How many commands were with the guardian at the same time, at most.</summary>
    public int AtOnceMax { get; private set; }

    // A guardian does one thing at a time, in the order asked.
    async Task<Answer> After(Task before, Envelope<CaseCommand> envelope)
    {
        await Task.WhenAny(before);
        await chain.Gate(id);
        lock (Received)
        {
            _here--;
            Received.Add(envelope);
            if (!envelope.Caller.Reaches(State.Place))
                return HiddenCase.AsUnknown(envelope.Command, chain.Today);
            var answer = Answer(envelope);
            return answer.Rejection is { } rejection && IsHiddenFrom(envelope.Caller)
                ? HiddenCase.Refusal(rejection, envelope.Command, chain.Today)
                : answer;
        }
    }

    Answer Answer(Envelope<CaseCommand> envelope)
    {
        if (_answered.TryGetValue(envelope.RequestId, out var earlier))
            return earlier.Command == envelope.Command
                ? earlier.Receipt with { Repeated = true }
                : Fault.RequestIdReused;
        if (Taken(envelope.Command) is { } owner)
            return new Rejection(Reason.VNumberOfOtherPerson, "Another person's.") { Owner = owner };

        var decision = AsylumCase.Decide(State, envelope.Command, chain.Today);
        if (decision.Rejection is { } rejection)
            return rejection;
        foreach (var @event in decision.Events)
            Apply(@event, $"{envelope.Caller.Organisation}");
        var receipt = new Receipt(_version, _position, decision.Events.IsEmpty, Repeated: false);
        _answered[envelope.RequestId] = (envelope.Command, receipt);
        return receipt;
    }

    void Apply(CaseEvent @event, string by, string? handedInBy = null)
    {
        State = AsylumCase.Evolve(State, @event);
        _version++;
        _told.Add(new(@event, _version, DateTimeOffset.UnixEpoch, by) { HandedInBy = handedInBy });
        _position = chain.Next();
        chain.Households.Tell(CaseId.Parse(id, null), @event);
        foreach (var claim in @event.Claims)
            chain.Owners[claim.Number] = claim.Owner;
    }

    bool IsHiddenFrom(Caller caller) =>
        State.Person is { } person && chain.ProtectionsOf(person).Any(HiddenCase.KindsFor(caller).Contains);

    PersonId? Taken(CaseCommand command) =>
        command is CaseCommand.Register { Personal.VNumber: { } number } register
        && chain.Owners.TryGetValue(number, out var owner)
        && owner != register.Person
            ? owner
            : null;
}
