namespace AsielGrains.Gateway.Refusals;

/// <summary>Carries a refusal from where it is found to where the call is answered.</summary>
#pragma warning disable CA1032 // A refusal without a reason code can't be answered, so there is no other constructor.
sealed class RefusedException(Refused refused) : Exception(refused.Detail)
#pragma warning restore CA1032
{
    public Refused Refused { get; } = refused;
}
