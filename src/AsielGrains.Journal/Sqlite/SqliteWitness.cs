using System.Buffers.Binary;
using System.IO.Hashing;
using AsielGrains.Journal.Storage;
using Microsoft.Win32.SafeHandles;

namespace AsielGrains.Journal.Sqlite;

/// <summary>
/// How far the journal had come, in a small file beside it. Without its write-ahead log, or with an older copy in its
/// place, SQLite opens a file as if the last facts had never been acknowledged; this tells. It is written after the
/// commit and never flushed: after a power cut it may know less than the journal, never more.
/// </summary>
sealed class SqliteWitness(string path) : IDisposable
{
    const int PositionOffset = 0;
    const int ChecksumOffset = 8;
    const int DigestOffset = 16;
    const int Bytes = 24;

    SafeFileHandle? _file;

    /// <exception cref="JournalRefusedException">The journal does not hold what it held.</exception>
    public void Check(SqliteSession session)
    {
        if (Read() is not { } seen)
            return;
        if (ChecksumAt(session, seen.Position) is not { } found)
            throw Refusal($"The journal had come to position {seen.Position} and does not hold it any more");
        if (found != seen.Checksum)
            throw Refusal($"The journal holds another event at position {seen.Position} than it held");
    }

    public void Write(long position, long checksum)
    {
        Span<byte> content = stackalloc byte[Bytes];
        BinaryPrimitives.WriteInt64LittleEndian(content[PositionOffset..], position);
        BinaryPrimitives.WriteInt64LittleEndian(content[ChecksumOffset..], checksum);
        var digest = XxHash64.HashToUInt64(content[..DigestOffset]);
        BinaryPrimitives.WriteUInt64LittleEndian(content[DigestOffset..], digest);
        try
        {
            _file ??= Open();
            RandomAccess.Write(_file, content, fileOffset: 0);
        }
        catch (IOException)
        {
            // On a full disk for example. The facts themselves are stored; a witness that stays behind only sees less.
        }
    }

    public void Dispose() => _file?.Dispose();

    long? ChecksumAt(SqliteSession session, long position)
    {
        if (session.Statement("select 1 from sqlite_master where name = 'event'").Scalar() is null)
            return null;
        try
        {
            var rows = session.Statement($"select {SqliteRows.EventColumns} from event where position = $1", 1)
                .Bind(position).ReadAll(SqliteRows.Event);
            return rows is [var row] ? Checksum.Of(row) : null;
        }
        catch (JournalCorruptException)
        {
            // The row is there and damaged: whoever reads it is refused, and the rest can be served.
            return Read()?.Checksum;
        }
    }

    // A power cut may have left a part of it; then it says nothing.
    (long Position, long Checksum)? Read()
    {
        if (!File.Exists(path) || File.ReadAllBytes(path) is not { Length: Bytes } content)
            return null;
        var digest = BinaryPrimitives.ReadUInt64LittleEndian(content.AsSpan(DigestOffset));
        return digest == XxHash64.HashToUInt64(content.AsSpan(0, DigestOffset))
            ? (BinaryPrimitives.ReadInt64LittleEndian(content.AsSpan(PositionOffset)),
                BinaryPrimitives.ReadInt64LittleEndian(content.AsSpan(ChecksumOffset)))
            : null;
    }

    SafeFileHandle Open()
    {
        // Shared, because several processes may have the journal open.
        if (!File.Exists(path))
            new FileStream(path, Created()).Dispose();
        return File.OpenHandle(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
    }

    static FileStreamOptions Created()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.OpenOrCreate,
            Access = FileAccess.Write,
            Share = FileShare.ReadWrite,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }

    JournalRefusedException Refusal(string what) => new(
        $"{what}: its write-ahead log is missing, or another file was put in its place. Bring back what belongs to "
        + $"it. Only if an older copy was restored on purpose, remove {path}, which remembers how far it had come.");
}
