using AsielGrains.Domain;
using AsielGrains.Domain.Reception;

namespace AsielGrains.Grains.Commands;

/// <summary>
/// What a grain answers to a command: a receipt, or a refusal by a rule, or a fault. Exactly one is set.
/// </summary>
[GenerateSerializer, Immutable, Alias("answer")]
public sealed record Answer(
    [property: Id(0)] Receipt? Receipt,
    [property: Id(1)] Rejection? Rejection,
    [property: Id(2)] Fault Fault)
{
    /// <summary>
    /// The places that a hold has, beside its receipt; null: it has none any more, this is the answer to something
    /// else, or a silo of an earlier version gave it. Then the site can be asked.
    /// </summary>
    [Id(3)]
    public PlaceSet? Places { get; init; }

    public static implicit operator Answer(Receipt receipt) => new(receipt, null, Fault.None);

    public static implicit operator Answer(Rejection rejection) => new(null, rejection, Fault.None);

    public static implicit operator Answer(Fault fault) => new(null, null, fault);
}
