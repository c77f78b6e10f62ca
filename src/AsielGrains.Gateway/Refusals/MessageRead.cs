namespace AsielGrains.Gateway.Refusals;

/// <summary>The mark of a call that came as far as its service: what fails from then on is ours.</summary>
sealed class MessageRead
{
    public static readonly MessageRead Mark = new();
}
