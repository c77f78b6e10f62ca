using AsielGrains.Domain;

namespace AsielGrains.Journal.Codec;

/// <summary>
/// The table of stored event names: which type, which version, how old versions are lifted to today's. Explicit, so
/// that renaming a class never changes what is stored.
/// </summary>
public static class EventCodec
{
    /// <summary>The stored name, version and body of an event, without its personal data.</summary>
    public static (string Type, short Version, byte[] Body) Encode(IEvent @event) =>
        EventTable.Current.Encode(@event);

    /// <summary>The event of a stored body, lifted through the upcasters when it is older than today.</summary>
    /// <exception cref="JournalCorruptException">The name is unknown or the body does not fit it.</exception>
    public static IEvent Decode(string type, short version, ReadOnlySpan<byte> body) =>
        EventTable.Current.Decode(type, version, body);
}
