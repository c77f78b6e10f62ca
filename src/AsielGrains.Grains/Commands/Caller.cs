using AsielGrains.Domain.Partners;

namespace AsielGrains.Grains.Commands;

/// <summary>
/// Who calls and what for: organisation and role from the caller's identity, purpose from the header.
/// </summary>
[GenerateSerializer, Immutable, Alias("caller")]
public sealed record Caller(
    [property: Id(0)] Organisation Organisation,
    [property: Id(1)] string Role,
    [property: Id(2)] string Purpose);
