using System.Text.Unicode;
using AsielGrains.Contract.V1;
using AsielGrains.Gateway.Refusals;

namespace AsielGrains.Gateway.Messages;

/// <summary>
/// Reads a message once before it is built, so that what breaks a limit costs no memory and text that is no UTF-8 is
/// refused: the library would put U+FFFD in its place without a word.
/// </summary>
ref struct WireCheck
{
    const int Varint = 0, Fixed64 = 1, LengthDelimited = 2, GroupStart = 3, GroupEnd = 4, Fixed32 = 5;

    static readonly Refused TooDeep =
        new(Reason.FieldInvalid, $"The message is nested more than {GatewayLimits.NestingMax} deep.");

    readonly Span<int> _counts;
    Refused? _refused;

    WireCheck(Span<int> counts) => _counts = counts;

    /// <summary>Why the message is not read; null when it can be.</summary>
    public static Refused? Refusal(ReadOnlySpan<byte> message, WireShape shape)
    {
        var check = new WireCheck(stackalloc int[shape.RepeatedFields]);
        return check.Message(message, shape, 1) ? null : check._refused ?? Refused.Malformed;
    }

    bool Message(scoped ReadOnlySpan<byte> bytes, WireShape shape, int depth)
    {
        if (depth > GatewayLimits.NestingMax)
            return Refuse(TooDeep);
        for (var at = 0; at < bytes.Length;)
        {
            if (!TryTag(bytes, ref at, out var number, out var type))
                return false;
            var passed = shape.Find(number) is { } field && type is not (GroupStart or GroupEnd)
                ? Field(bytes, ref at, field, type, depth)
                : Skip(bytes, ref at, number, type, depth);
            if (!passed)
                return false;
        }

        return true;
    }

    bool Field(scoped ReadOnlySpan<byte> bytes, ref int at, WireField field, int type, int depth)
    {
        if (type != LengthDelimited)
            return Skip(bytes, ref at, 0, type, depth) && Count(field, 1);
        if (!TryContent(bytes, ref at, out var start))
            return false;
        var content = bytes[start..at];
        return field.Content switch
        {
            WireContent.Message => Count(field, 1) && (Message(content, field.Nested!, depth + 1) || Within(field)),
            WireContent.Numbers => Count(field, VarintsIn(content)),
            _ => Count(field, 1) && Text(content, field),
        };
    }

    bool Text(scoped ReadOnlySpan<byte> content, WireField field)
    {
        if (content.Length > GatewayLimits.FieldBytesMax)
            return Refuse(Refused.Invalid(
                field.Name, $"{field.Name} has more than {GatewayLimits.FieldBytesMax} bytes."));
        return field.Content is WireContent.Bytes || Utf8.IsValid(content)
            || Refuse(Refused.Invalid(field.Name, $"{field.Name} is no text in UTF-8."));
    }

    bool Count(WireField field, int values)
    {
        if (field.Place is not { } place || (_counts[place] += values) <= GatewayLimits.ValuesPerFieldMax)
            return true;
        return Refuse(Refused.Invalid(
            field.Name, $"{field.Name} has more than {GatewayLimits.ValuesPerFieldMax} values."));
    }

    // The field's name as the caller knows it: with the messages around it.
    bool Within(WireField field)
    {
        if (_refused is { Field: { } inner })
            _refused = _refused with { Field = $"{field.Name}.{inner}" };
        return false;
    }

    bool Refuse(Refused refused)
    {
        _refused = refused;
        return false;
    }

    // What the contract does not know is passed over, as protobuf asks of every reader.
    bool Skip(scoped ReadOnlySpan<byte> bytes, ref int at, int number, int type, int depth) => type switch
    {
        Varint => TryVarint(bytes, ref at, out _),
        Fixed64 => TrySkip(bytes, ref at, sizeof(ulong)),
        LengthDelimited => TryContent(bytes, ref at, out _),
        GroupStart => Group(bytes, ref at, number, depth + 1),
        Fixed32 => TrySkip(bytes, ref at, sizeof(uint)),
        _ => false,
    };

    bool Group(scoped ReadOnlySpan<byte> bytes, ref int at, int number, int depth)
    {
        if (depth > GatewayLimits.NestingMax)
            return Refuse(TooDeep);
        while (TryTag(bytes, ref at, out var inner, out var type))
        {
            if (type == GroupEnd)
                return inner == number;
            if (!Skip(bytes, ref at, inner, type, depth))
                return false;
        }

        return false;
    }

    static int VarintsIn(ReadOnlySpan<byte> packed)
    {
        var values = 0;
        foreach (var octet in packed)
            values += octet < 0x80 ? 1 : 0;
        return values;
    }

    static bool TryTag(ReadOnlySpan<byte> bytes, ref int at, out int number, out int type)
    {
        var read = TryVarint(bytes, ref at, out var tag);
        (number, type) = ((int)(tag >> 3), (int)(tag & 7));
        return read && tag <= uint.MaxValue && number > 0;
    }

    // Afterwards the content reaches from its start to where the reading is.
    static bool TryContent(ReadOnlySpan<byte> bytes, ref int at, out int start)
    {
        var read = TryVarint(bytes, ref at, out var length);
        start = at;
        return read && length <= int.MaxValue && TrySkip(bytes, ref at, (int)length);
    }

    static bool TrySkip(ReadOnlySpan<byte> bytes, ref int at, int length)
    {
        if (length > bytes.Length - at)
            return false;
        at += length;
        return true;
    }

    static bool TryVarint(ReadOnlySpan<byte> bytes, ref int at, out ulong value)
    {
        const int bitsMax = 64;
        value = 0;
        for (var bits = 0; bits < bitsMax && at < bytes.Length; bits += 7)
        {
            var octet = bytes[at++];
            value |= (ulong)(octet & 0x7F) << bits;
            if (octet < 0x80)
                return true;
        }

        return false;
    }
}
