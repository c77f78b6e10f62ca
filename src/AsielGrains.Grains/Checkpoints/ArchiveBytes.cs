using AsielGrains.Journal;

namespace AsielGrains.Grains.Checkpoints;

/// <summary>How identifiers and positions are laid out in rows of a checkpoint.</summary>
static class ArchiveBytes
{
    const int GuidBytes = 16;

    public static void WriteGuid(this BinaryWriter writer, Guid value)
    {
        Span<byte> bytes = stackalloc byte[GuidBytes];
        value.TryWriteBytes(bytes);
        writer.Write(bytes);
    }

    public static Guid ReadGuid(this BinaryReader reader)
    {
        Span<byte> bytes = stackalloc byte[GuidBytes];
        reader.BaseStream.ReadExactly(bytes);
        return new Guid(bytes);
    }

    public static void WritePosition(this BinaryWriter writer, JournalPosition position)
    {
        writer.Write7BitEncodedInt64(position.Transaction);
        writer.Write7BitEncodedInt64(position.Offset);
    }

    public static JournalPosition ReadPosition(this BinaryReader reader) =>
        new(reader.Read7BitEncodedInt64(), reader.Read7BitEncodedInt64());

    /// <summary>A count of items that take at least a byte each.</summary>
    /// <exception cref="InvalidDataException">There are fewer bytes.</exception>
    public static int ReadCount(this BinaryReader reader)
    {
        var count = reader.Read7BitEncodedInt();
        return count >= 0 && count <= reader.BaseStream.Length - reader.BaseStream.Position
            ? count
            : throw new InvalidDataException("A row of a checkpoint is shorter than it says.");
    }
}
