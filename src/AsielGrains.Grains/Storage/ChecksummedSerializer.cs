using System.Buffers.Binary;
using System.IO.Hashing;
using AsielGrains.Journal;
using Orleans.Storage;

namespace AsielGrains.Grains.Storage;

/// <summary>
/// Leads stored bytes with their layout and checksum. Plain SQLite serves a flipped bit silently; this refuses it.
/// </summary>
public sealed class ChecksummedSerializer(OrleansGrainStorageSerializer inner) : IGrainStorageSerializer
{
    const byte Layout = 1;
    const int HeaderBytes = 1 + sizeof(ulong);

    public BinaryData Serialize<T>(T? input)
    {
        var content = inner.Serialize(input).ToMemory().Span;
        var stored = new byte[HeaderBytes + content.Length];
        stored[0] = Layout;
        BinaryPrimitives.WriteUInt64LittleEndian(stored.AsSpan(1), XxHash64.HashToUInt64(content));
        content.CopyTo(stored.AsSpan(HeaderBytes));
        return new(stored);
    }

    /// <exception cref="JournalCorruptException">The bytes are not those that were written.</exception>
    public T? Deserialize<T>(BinaryData input)
    {
        if (typeof(T) == typeof(DamagedState))
            return (T)(object)DamagedState.Instance;

        var stored = input.ToMemory();
        if (stored.Length < HeaderBytes || stored.Span[0] != Layout)
            throw new JournalCorruptException("A grain's state has a layout that this program does not know.");
        var content = stored[HeaderBytes..];
        if (BinaryPrimitives.ReadUInt64LittleEndian(stored.Span[1..]) != XxHash64.HashToUInt64(content.Span))
            throw new JournalCorruptException("A grain's state does not match its checksum.");
        return inner.Deserialize<T>(new BinaryData(content));
    }
}
