namespace AsielGrains.Gateway.Limits;

/// <summary>The mark of a call that was counted against its organisation's rate already.</summary>
sealed class RateCounted
{
    public static readonly RateCounted Mark = new();
}
