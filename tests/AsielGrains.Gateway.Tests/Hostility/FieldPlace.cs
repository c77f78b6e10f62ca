namespace AsielGrains.Gateway.Tests.Hostility;

/// <summary>Where one field stands in the bytes of a message.</summary>
/// <param name="Tag">The first byte of its tag.</param>
/// <param name="Length">The first byte of its length, when it has one; otherwise of its value.</param>
/// <param name="Value">The first byte of its value.</param>
/// <param name="End">The first byte after it.</param>
public readonly record struct FieldPlace(int Tag, int Length, int Value, int End, int Type)
{
    const int Varint = 0, Fixed64 = 1, Fixed32 = 5;

    public const int LengthDelimited = 2;

    /// <summary>Finds the fields, nested ones too, as far as the bytes can be followed.</summary>
    public static void Find(ReadOnlySpan<byte> bytes, List<FieldPlace> places)
    {
        places.Clear();
        Find(bytes, 0, bytes.Length, places);
    }

    static bool Find(ReadOnlySpan<byte> bytes, int start, int end, List<FieldPlace> places)
    {
        var found = places.Count;
        for (var at = start; at < end;)
        {
            var tag = at;
            if (!TryVarint(bytes[..end], ref at, out var key) || key >> 3 == 0
                || !TryEnd(bytes[..end], at, (int)(key & 7), out var value, out var next))
            {
                places.RemoveRange(found, places.Count - found);
                return false;
            }

            places.Add(new(tag, at, value, next, (int)(key & 7)));
            if ((key & 7) == LengthDelimited && next - value > 2)
                Find(bytes, value, next, places);
            at = next;
        }

        return true;
    }

    static bool TryEnd(ReadOnlySpan<byte> bytes, int at, int type, out int value, out int end)
    {
        (value, end) = (at, at);
        switch (type)
        {
            case Varint:
                return TryVarint(bytes, ref end, out _);
            case LengthDelimited:
                if (!TryVarint(bytes, ref value, out var length) || length > (ulong)(bytes.Length - value))
                    return false;
                end = value + (int)length;
                return true;
            default:
                end += type is Fixed64 ? 8 : 4;
                return type is Fixed64 or Fixed32 && end <= bytes.Length;
        }
    }

    static bool TryVarint(ReadOnlySpan<byte> bytes, ref int at, out ulong value)
    {
        value = 0;
        for (var bits = 0; bits < 64 && at < bytes.Length; bits += 7)
        {
            var octet = bytes[at++];
            value |= (ulong)(octet & 0x7F) << bits;
            if (octet < 0x80)
                return true;
        }

        return false;
    }
}
