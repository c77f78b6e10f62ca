namespace AsielGrains.Gateway.Tests.Hostility;

/// <summary>What is done to a message to make it hostile: one edit at a time, at a place where it hurts.</summary>
public sealed class Edits(Random random)
{
    const int NestingMax = 200;
    const int FewCopies = 8;
    const int ManyCopies = 2_000;
    const int PlacesKeptMax = 1_024;

    readonly List<FieldPlace> _places = [];
    readonly byte[] _scratch = new byte[HostileBytes.LengthMax];

    /// <summary>Edits the message once. Most edits need fields; without any there are only bytes.</summary>
    /// <param name="other">Another message, to take parts from.</param>
    public void Apply(HostileBytes message, ReadOnlySpan<byte> other)
    {
        FieldPlace.Find(message.Span, _places);
        // One large message would keep its room for good, and the gateway be blamed for it.
        if (_places.Capacity > PlacesKeptMax && _places.Count <= PlacesKeptMax)
            _places.Capacity = PlacesKeptMax;
        var edit = random.Next(_places.Count == 0 ? 5 : 16);
        switch (edit)
        {
            case 0: Flip(message); break;
            case 1: message.Truncate(random.Next(message.Length + 1)); break;
            case 2: Splice(message, other); break;
            case 3: message.Insert(random.Next(message.Length + 1), Noise(random.Next(1, 12))); break;
            case 4: message.Insert(Boundary(message), Bomb()); break;
            default: ApplyToField(message, _places[random.Next(_places.Count)], edit); break;
        }
    }

    void ApplyToField(HostileBytes message, FieldPlace field, int edit)
    {
        switch (edit)
        {
            case 5: message.Span[field.Tag] ^= (byte)(random.Next(1, 16) << 3); break;
            case 6: message.Span[field.Tag] ^= (byte)random.Next(1, 8); break;
            case 7 or 8: Lie(message, field); break;
            case 9: Copy(message, field, 1); break;
            case 10: message.Remove(field.Tag, field.End - field.Tag); break;
            case 11: message.Insert(field.Tag, Groups()); break;
            case 12: message.Insert(field.Tag, Nested(message.Span[field.Tag])); break;
            case 13: Copy(message, field, random.Next(random.Next(16) == 0 ? ManyCopies : FewCopies)); break;
            default: SpoilText(message, field); break;
        }
    }

    void Flip(HostileBytes message)
    {
        if (message.Length > 0)
            message.Span[random.Next(message.Length)] ^= (byte)random.Next(1, 256);
    }

    void Splice(HostileBytes message, ReadOnlySpan<byte> other)
    {
        var start = random.Next(other.Length + 1);
        message.Insert(Boundary(message), other.Slice(start, random.Next(other.Length - start + 1)));
    }

    // A length that is not the length: a little off, huge, or longer than a number can be.
    void Lie(HostileBytes message, FieldPlace field)
    {
        if (field.Type != FieldPlace.LengthDelimited)
        {
            message.Insert(field.Value, Bomb());
            return;
        }

        var length = field.End - field.Value;
        ulong lie = random.Next(6) switch
        {
            0 => (ulong)length + 1,
            1 => (ulong)Math.Max(0, length - 1),
            2 => int.MaxValue,
            3 => uint.MaxValue,
            4 => ulong.MaxValue,
            _ => (ulong)random.Next(1 << 20),
        };
        message.Remove(field.Length, field.Value - field.Length);
        message.Insert(field.Length, Varint(lie));
    }

    void Copy(HostileBytes message, FieldPlace field, int times)
    {
        var size = field.End - field.Tag;
        times = Math.Min(times, (HostileBytes.LengthMax - message.Length) / size);
        for (var copy = 0; copy < times; copy++)
            message.Span[field.Tag..field.End].CopyTo(_scratch.AsSpan(copy * size));
        message.Insert(field.Tag, _scratch.AsSpan(0, times * size));
    }

    // Bytes that no UTF-8 has, a surrogate, an overlong slash, or a NUL.
    void SpoilText(HostileBytes message, FieldPlace field)
    {
        ReadOnlySpan<byte> spoil = random.Next(5) switch
        {
            0 => [0xFF],
            1 => [0xED, 0xA0, 0x80],
            2 => [0xC0, 0xAF],
            3 => [0x00],
            _ => [0xF4, 0x90, 0x80, 0x80],
        };
        var room = field.End - field.Value;
        if (room >= spoil.Length)
            spoil.CopyTo(message.Span[(field.Value + random.Next(room - spoil.Length + 1))..]);
    }

    int Boundary(HostileBytes message) =>
        _places.Count == 0 ? random.Next(message.Length + 1) : _places[random.Next(_places.Count)].Tag;

    ReadOnlySpan<byte> Noise(int length)
    {
        random.NextBytes(_scratch.AsSpan(0, length));
        return _scratch.AsSpan(0, length);
    }

    ReadOnlySpan<byte> Bomb()
    {
        var length = random.Next(9, 14);
        _scratch.AsSpan(0, length).Fill(random.Next(2) == 0 ? (byte)0xFF : (byte)0x80);
        return _scratch.AsSpan(0, length);
    }

    ReadOnlySpan<byte> Groups()
    {
        var depth = random.Next(1, NestingMax);
        _scratch.AsSpan(0, depth).Fill(0x7B);
        _scratch.AsSpan(depth, depth).Fill(0x7C);
        return _scratch.AsSpan(0, random.Next(3) == 0 ? depth : 2 * depth);
    }

    // The same field inside itself, from the inside out.
    ReadOnlySpan<byte> Nested(byte tag)
    {
        Span<byte> length = stackalloc byte[10];
        var (start, end) = (_scratch.Length, _scratch.Length);
        for (var depth = random.Next(1, NestingMax); depth > 0; depth--)
        {
            var digits = Write((ulong)(end - start), length);
            start -= digits;
            length[..digits].CopyTo(_scratch.AsSpan(start));
            _scratch[--start] = (byte)((tag & ~7) | FieldPlace.LengthDelimited);
        }

        return _scratch.AsSpan(start, end - start);
    }

    ReadOnlySpan<byte> Varint(ulong value) => _scratch.AsSpan(0, Write(value, _scratch));

    static int Write(ulong value, Span<byte> target)
    {
        var at = 0;
        for (; value >= 0x80; value >>= 7)
            target[at++] = (byte)(value | 0x80);
        target[at++] = (byte)value;
        return at;
    }
}
