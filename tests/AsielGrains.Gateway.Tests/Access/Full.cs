using System.Collections;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Google.Protobuf.WellKnownTypes;

namespace AsielGrains.Gateway.Tests.Access;

/// <summary>Messages with something in every field; where one of several can be told, one message for each.</summary>
static class Full
{
    public static IMessage Of(MessageDescriptor type) => All(type)[0];

    static List<IMessage> All(MessageDescriptor type)
    {
        if (type.FullName == Timestamp.Descriptor.FullName)
            return [new Timestamp { Seconds = 1 }];
        var choices = type.Oneofs.Where(oneof => !oneof.IsSynthetic).SelectMany(oneof => oneof.Fields).ToArray();
        var messages = new List<IMessage>();
        for (var i = 0; i < Math.Max(1, choices.Length); i++)
        {
            var message = type.Parser.ParseFrom(ByteString.Empty);
            foreach (var field in type.Fields.InFieldNumberOrder())
                if (field.RealContainingOneof is null || field == choices[i])
                    Fill(message, field);
            messages.Add(message);
        }

        return messages;
    }

    static void Fill(IMessage message, FieldDescriptor field)
    {
        if (!field.IsRepeated)
            field.Accessor.SetValue(message, Values(field)[0]);
        else
            foreach (var value in Values(field))
                ((IList)field.Accessor.GetValue(message)).Add(value);
    }

    static IReadOnlyList<object> Values(FieldDescriptor field) => field.FieldType switch
    {
        FieldType.String => ["x"],
        FieldType.Message => All(field.MessageType),
        FieldType.Enum => [field.EnumType.Values[1].Number],
        FieldType.Bool => [true],
        FieldType.Int64 => [1L],
        FieldType.UInt64 => [1UL],
        FieldType.Double => [1.0],
        _ => [1],
    };
}
