using AsielGrains.Journal;

namespace AsielGrains.Grains.Hosting;

/// <summary>
/// A journal position between silos: two numbers. Every event of the feed carries one, and as JSON it costs more than
/// the rest of the event.
/// </summary>
[GenerateSerializer, Alias("journal-position")]
struct WirePosition
{
    [Id(0)]
    public long Transaction;

    [Id(1)]
    public long Offset;
}

[RegisterConverter]
sealed class WirePositionConverter : IConverter<JournalPosition, WirePosition>
{
    public JournalPosition ConvertFromSurrogate(in WirePosition surrogate) =>
        new(surrogate.Transaction, surrogate.Offset);

    public WirePosition ConvertToSurrogate(in JournalPosition value) =>
        new() { Transaction = value.Transaction, Offset = value.Offset };
}
