using System.Buffers.Binary;
using System.Text;

namespace AsielGrains.Journal.Tests.Faults;

/// <summary>One thing a process asked of the disk, as <c>disk.c</c> wrote it down.</summary>
/// <param name="Name">The file's name without its folder.</param>
/// <param name="Offset">Where it was written, or the length it was cut to.</param>
sealed record DiskRecord(char Kind, string Name, long Offset, byte[] Content)
{
    public const char Write = 'W';
    public const char Flush = 'S';
    public const char FolderFlush = 'D';
    public const char Cut = 'T';
    public const char Removal = 'U';
    public const char Creation = 'C';
    public const char Said = 'A';
    public const char FailedFlush = 'F';

    const int HeadBytes = 24;

    public string Text => Encoding.UTF8.GetString(Content);

    public static List<DiskRecord> Read(byte[] trace)
    {
        List<DiskRecord> records = [];
        for (var at = 0; at < trace.Length;)
        {
            var head = trace.AsSpan(at, HeadBytes);
            var name = BinaryPrimitives.ReadInt32LittleEndian(head[4..]);
            var kind = (char)head[0];
            var hasContent = kind is Write or Said;
            var length = hasContent ? (int)BinaryPrimitives.ReadInt64LittleEndian(head[16..]) : 0;
            var path = Encoding.UTF8.GetString(trace, at + HeadBytes, name);
            records.Add(new(
                kind,
                Path.GetFileName(path),
                BinaryPrimitives.ReadInt64LittleEndian(head[8..]),
                trace[(at + HeadBytes + name)..(at + HeadBytes + name + length)]));
            at += HeadBytes + name + length;
        }

        return records;
    }
}
