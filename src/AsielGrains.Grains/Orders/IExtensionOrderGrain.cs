using AsielGrains.Domain.Orders;
using AsielGrains.Grains.Access;
using AsielGrains.Grains.Commands;

namespace AsielGrains.Grains.Orders;

/// <summary>The guardian of one order over many cases; its key is the <see cref="OrderId"/>.</summary>
[GrainInterfaceType("order"), Alias("order"), OfPersons]
public interface IExtensionOrderGrain : IGrainWithStringKey
{
    [Alias("handle")]
    Task<Answer> Handle(Envelope<OrderCommand> envelope);

    /// <returns>Null when no order is known under this id.</returns>
    [Alias("read")]
    Task<OrderReading?> Read();

    /// <summary>Results in the order in which they were noted.</summary>
    /// <param name="after">Where an earlier answer ended; 0: from the first.</param>
    [Alias("results")]
    Task<OrderResults> Results(long after);

    /// <summary>Treats the next cases, when the order is in force and there are any.</summary>
    /// <returns>True when there may be more.</returns>
    [Alias("advance"), OwnWork]
    Task<bool> Advance();
}
