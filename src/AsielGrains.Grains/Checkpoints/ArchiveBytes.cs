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

    /// <summary>One byte when the day is not known, three otherwise.</summary>
    public static void WriteDay(this BinaryWriter writer, DateOnly? date) =>
        writer.Write7BitEncodedInt(date is { } day ? day.DayNumber + 1 : 0);

    public static DateOnly? ReadDay(this BinaryReader reader) =>
        reader.Read7BitEncodedInt() is > 0 and var number ? DateOnly.FromDayNumber(number - 1) : null;

    /// <summary>A moment, wherever it was written down.</summary>
    public static void WriteMoment(this BinaryWriter writer, DateTimeOffset moment) => writer.Write(moment.UtcTicks);

    public static DateTimeOffset ReadMoment(this BinaryReader reader) => new(reader.ReadInt64(), TimeSpan.Zero);

    /// <summary>A number from 0; a byte for one that is small or not known.</summary>
    public static void WriteNumber(this BinaryWriter writer, int? number) =>
        writer.Write7BitEncodedInt(number is { } known ? known + 1 : 0);

    public static int? ReadNumber(this BinaryReader reader) =>
        reader.Read7BitEncodedInt() is > 0 and var number ? number - 1 : null;

    public static void WriteBytes(this BinaryWriter writer, byte[] bytes)
    {
        writer.Write7BitEncodedInt(bytes.Length);
        writer.Write(bytes);
    }

    public static byte[] ReadByteArray(this BinaryReader reader) => reader.ReadBytes(reader.ReadCount());

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
