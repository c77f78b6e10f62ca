using System.Globalization;
using AsielGrains.Contract.V1;

namespace AsielGrains.Cli.Month;

/// <summary>The furthest position of the receipts that came in: what is read afterwards counts them all.</summary>
sealed class LastPosition
{
    readonly Lock _lock = new();
    (long Transaction, long Offset) _furthest;

    /// <summary>Empty before the first receipt.</summary>
    public string Text { get; private set; } = "";

    public void Take(Receipt receipt)
    {
        if (receipt.Position.Split('.') is not [var transaction, var offset])
            return;
        var position = (
            long.Parse(transaction, CultureInfo.InvariantCulture), long.Parse(offset, CultureInfo.InvariantCulture));
        lock (_lock)
            if (position.CompareTo(_furthest) > 0)
                (_furthest, Text) = (position, receipt.Position);
    }
}
