using System.Collections.Frozen;
using Google.Protobuf.Reflection;

namespace AsielGrains.Gateway.Messages;

/// <summary>
/// The fields of a message by their numbers, made from its descriptor: a new request is checked like the others
/// without a word written about it.
/// </summary>
sealed class WireShape
{
    FrozenDictionary<int, WireField> _fields = FrozenDictionary<int, WireField>.Empty;

    WireShape()
    {
    }

    /// <summary>How many fields, nested ones included, can have more than one value.</summary>
    public int RepeatedFields { get; private set; }

    public static WireShape Of(MessageDescriptor message)
    {
        var known = new Dictionary<string, WireShape>();
        var repeated = 0;
        var shape = Of(message, known, ref repeated);
        shape.RepeatedFields = repeated;
        return shape;
    }

    public WireField? Find(int number) => _fields.GetValueOrDefault(number);

    static WireShape Of(MessageDescriptor message, Dictionary<string, WireShape> known, ref int repeated)
    {
        if (known.TryGetValue(message.FullName, out var made))
            return made;
        var shape = known[message.FullName] = new();
        var fields = new Dictionary<int, WireField>();
        foreach (var field in message.Fields.InFieldNumberOrder())
        {
            var nested = field.FieldType is FieldType.Message ? Of(field.MessageType, known, ref repeated) : null;
            fields[field.FieldNumber] =
                new(field.Name, ContentOf(field.FieldType), nested, field.IsRepeated ? repeated++ : null);
        }

        shape._fields = fields.ToFrozenDictionary();
        return shape;
    }

    static WireContent ContentOf(FieldType type) => type switch
    {
        FieldType.Message => WireContent.Message,
        FieldType.String => WireContent.Text,
        FieldType.Bytes => WireContent.Bytes,
        _ => WireContent.Numbers,
    };
}
