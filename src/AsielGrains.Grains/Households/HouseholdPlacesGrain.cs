using AsielGrains.Domain.Households;
using AsielGrains.Grains.Capacity;
using AsielGrains.Grains.Commands;
using AsielGrains.Journal;

namespace AsielGrains.Grains.Households;

[GrainType(HouseholdPlacesReference.Name)]
sealed class HouseholdPlacesGrain(CapacityReplica copy, EventJournal journal, TimeProvider time)
    : Grain, IHouseholdPlacesGrain
{
    /// <summary>How long who asks is kept waiting while the sites are read.</summary>
    static readonly TimeSpan StartWaitMax = TimeSpan.FromSeconds(5);

    PlaceTurnstile? _turnstile;
    Task _start = Task.CompletedTask;

    PlaceTurnstile Turnstile => _turnstile ??= new(copy, GrainFactory, time);

    public async Task<PlaceAdmission> Admit(Envelope<PlaceWish> envelope)
    {
        if (_turnstile is null)
            await Started();
        return await Turnstile.Admit(envelope.RequestId, envelope.Command) is { } refusal
            ? new(refusal)
            : PlaceAdmission.Granted;
    }

    public Task Withdraw(Envelope<PlaceWish> envelope)
    {
        _turnstile?.Withdraw(envelope.RequestId, envelope.Command.Household);
        return Task.CompletedTask;
    }

    Task Started() => _start is { IsCompleted: true } ? _start = Start() : _start;

    // What another silo let through before this activation has to be in the copy here.
    async Task Start()
    {
        using var patience = new CancellationTokenSource(StartWaitMax, time);
        try
        {
            await copy.WaitFor(await journal.ReadHead(patience.Token), patience.Token);
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException("The sites are still being read.");
        }
    }
}
