using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;
using AsielGrains.Grains.Checkpoints;
using AsielGrains.Journal.Codec;

namespace AsielGrains.Grains.Deadlines;

/// <summary>
/// The shapes of events as they are stored: like events of the journal, in the order of their numbers, which is that
/// of the journal and so the same on every silo.
/// </summary>
sealed class KeptShapes
{
    const byte Layout = 1;

    // A stored event is about somebody; a shape forgets who.
    static readonly PersonId Nobody = new(new Guid(1, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]));

    readonly List<(string Type, short Version, byte[] Body)> _shapes = [];
    readonly List<ulong> _marks = [0];

    public int Count => _shapes.Count;

    /// <summary>What tells whether the numbers below a count mean the same in two checkpoints.</summary>
    public ulong MarkAt(int count) => _marks[count];

    /// <summary>Adds those that came since.</summary>
    /// <returns>Whether there were any.</returns>
    public bool Extend(EventShapes shapes)
    {
        var before = Count;
        for (var number = Count; number < shapes.Count; number++)
            Add(EventCodec.Encode(Storable(shapes.Of(number))));
        return Count > before;
    }

    public EventShapes Decode() => new(_shapes.Select(shape =>
        (CaseEvent)EventCodec.Decode(shape.Type, shape.Version, shape.Body)));

    public byte[] Write()
    {
        using var block = new MemoryStream();
        using (var writer = new BinaryWriter(block, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Layout);
            writer.Write7BitEncodedInt(Count);
            foreach (var (type, version, body) in _shapes)
            {
                writer.Write(type);
                writer.Write(version);
                writer.WriteBytes(body);
            }
        }

        return block.ToArray();
    }

    public static KeptShapes Read(byte[] archive)
    {
        using var reader = new BinaryReader(new MemoryStream(archive), Encoding.UTF8);
        if (reader.ReadByte() != Layout)
            throw new OtherLayoutException();
        var kept = new KeptShapes();
        var count = reader.ReadCount();
        for (var i = 0; i < count; i++)
            kept.Add((reader.ReadString(), reader.ReadInt16(), reader.ReadByteArray()));
        return kept;
    }

    static CaseEvent Storable(CaseEvent shape) => shape switch
    {
        CaseEvent.Announced one => one with { Person = Nobody },
        CaseEvent.Registered one => one with { Person = Nobody },
        _ => shape,
    };

    void Add((string Type, short Version, byte[] Body) shape)
    {
        Span<byte> before = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(before, _marks[^1]);
        var mark = new XxHash64();
        mark.Append(before);
        mark.Append(Encoding.UTF8.GetBytes(shape.Type));
        mark.Append(shape.Body);
        _shapes.Add(shape);
        _marks.Add(mark.GetCurrentHashAsUInt64());
    }
}
