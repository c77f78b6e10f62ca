using System.Text.Json;
using AsielGrains.Domain.Orders;
using AsielGrains.Grains.Checkpoints;

namespace AsielGrains.Grains.Deadlines;

/// <summary>What the deadlines' copy remembers besides cases, as it is stored: pseudonyms and numbers only.</summary>
/// <param name="Placed">All orders, in the order in which they were placed.</param>
/// <param name="Open">Those that were not ended.</param>
/// <param name="Persons">Who was merged or protected.</param>
sealed record KeptRest(OrderId[] Placed, OrderId[] Open, KeptPerson[] Persons)
{
    const byte Layout = 1;

    public byte[] Write() => [Layout, .. JsonSerializer.SerializeToUtf8Bytes(this, KeptRestJson.Default.KeptRest)];

    /// <exception cref="InvalidDataException">It can't be read.</exception>
    public static KeptRest Read(byte[] archive)
    {
        if (archive is not [Layout, ..])
            throw new OtherLayoutException();
        try
        {
            return JsonSerializer.Deserialize(archive.AsSpan(1), KeptRestJson.Default.KeptRest)
                ?? throw new InvalidDataException("The deadlines' checkpoint holds no orders.");
        }
        catch (JsonException failure)
        {
            throw new InvalidDataException("The deadlines' checkpoint does not say its orders.", failure);
        }
    }
}
