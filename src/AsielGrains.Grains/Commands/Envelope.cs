namespace AsielGrains.Grains.Commands;

/// <summary>A command on its way to a grain. Repeating it with the same request id is safe.</summary>
[GenerateSerializer, Immutable, Alias("envelope`1")]
public sealed record Envelope<TCommand>(
    [property: Id(0)] Guid RequestId,
    [property: Id(1)] TCommand Command,
    [property: Id(2)] Caller Caller)
{
    /// <summary>The moment after which it is no longer to be carried out; null: there is none.</summary>
    [Id(3)]
    public DateTimeOffset? NotAfter { get; init; }
}
