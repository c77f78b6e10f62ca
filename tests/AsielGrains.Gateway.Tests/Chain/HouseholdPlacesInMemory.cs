using AsielGrains.Domain.Households;
using AsielGrains.Grains.Commands;
using AsielGrains.Grains.Households;

namespace AsielGrains.Gateway.Tests.Chain;

/// <summary>The real turnstile before the sites in memory.</summary>
public sealed class HouseholdPlacesInMemory(ChainInMemory chain) : IHouseholdPlacesGrain, IDisposable
{
    readonly SemaphoreSlim _turn = new(1);
    readonly PlaceTurnstile _turnstile = new(chain.Capacity, chain.Factory(), TimeProvider.System);

    public async Task<PlaceAdmission> Admit(Envelope<PlaceWish> envelope)
    {
        await _turn.WaitAsync();
        try
        {
            return new(await _turnstile.Admit(envelope.RequestId, envelope.Command));
        }
        finally
        {
            _turn.Release();
        }
    }

    public async Task Withdraw(Envelope<PlaceWish> envelope)
    {
        await _turn.WaitAsync();
        try
        {
            _turnstile.Withdraw(envelope.RequestId, envelope.Command.Household);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();
}
