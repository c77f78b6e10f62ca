using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Persons;
using AsielGrains.Grains.Commands;
using AsielGrains.Grains.Persons;

namespace AsielGrains.Gateway.Tests.Chain;

/// <summary>One person in memory.</summary>
public sealed class PersonInMemory(ChainInMemory chain, PersonId id) : IPersonGrain
{
    public Person State { get; private set; } = Person.Initial;

    public Dictionary<Guid, MergeReading> Merges { get; } = [];

    public Task<Answer> Handle(Envelope<PersonCommand> envelope)
    {
        if (Merges.TryGetValue(envelope.RequestId, out var earlier))
            return Task.FromResult<Answer>(earlier.Receipt);
        var decision = Person.Decide(State, envelope.Command, chain.Today);
        if (decision.Rejection is { } rejection)
            return Task.FromResult<Answer>(rejection);

        if (decision.Events.IsEmpty)
            return Task.FromResult<Answer>(new Receipt(1, chain.Last, KnownAlready: true, Repeated: false));
        var happened = decision.Events.Single();
        State = Person.Evolve(State, happened);
        foreach (var claim in happened.Claims)
            chain.Owners[claim.Number] = claim.Owner;
        var receipt = new Receipt(1, chain.Next(), KnownAlready: false, Repeated: false);
        if (happened is not PersonEvent.MergedInto merged)
            return Task.FromResult<Answer>(receipt);
        Merges[envelope.RequestId] = new(id, merged.Survivor, merged.On, receipt with { Repeated = true });
        return Task.FromResult<Answer>(receipt);
    }

    public Task<PersonId> SurvivorAt(DateTimeOffset asOf) => Survivor();

    public Task<PersonId> Survivor() => Task.FromResult(State.Survivor ?? id);
}
