using System.Globalization;
using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace AsielGrains.Gateway.Tests.Hostility;

/// <summary>
/// Makes messages of any type of the contract from its descriptor, with values that a field of that name accepts: what
/// is hostile about a message starts from one that is not.
/// </summary>
public sealed class ValidMessages(Random random)
{
    const int RepeatedMax = 4;

    /// <summary>In the year 2096.</summary>
    const long LongFromNow = 4_000_000_000;

    static readonly string[] Nationalities = ["SYR", "ERI", "AFG", "XXX", "XXA", "IRN"];

    /// <summary>One in so many texts is hostile.</summary>
    public int HostileEvery { get; init; } = 16;

    /// <summary>So many different ids and numbers there are; few of them meet again what is there already.</summary>
    public int Identifiers { get; init; } = int.MaxValue;

    public IMessage Make(MessageDescriptor type)
    {
        var message = type.Parser.ParseFrom(ByteString.Empty);
        var chosen = type.Oneofs
            .Where(oneof => !oneof.IsSynthetic)
            .Select(oneof => oneof.Fields[random.Next(oneof.Fields.Count)])
            .ToHashSet();
        foreach (var field in type.Fields.InFieldNumberOrder())
            if (field.RealContainingOneof is null || chosen.Contains(field))
                Fill(message, field);
        return message;
    }

    void Fill(IMessage message, FieldDescriptor field)
    {
        if (field.IsMap || (!IsWanted(field) && random.Next(4) == 0))
            return;
        if (!field.IsRepeated)
        {
            field.Accessor.SetValue(message, Value(field));
            return;
        }

        var values = (System.Collections.IList)field.Accessor.GetValue(message);
        for (var i = random.Next(RepeatedMax); i > 0; i--)
            values.Add(Value(field));
    }

    // Without these nothing would ever be accepted.
    static bool IsWanted(FieldDescriptor field) => field.Name is "request_id" or "case_id" or "personal" or "v_number";

    object Value(FieldDescriptor field) => field.FieldType switch
    {
        FieldType.String => random.Next(HostileEvery) == 0 ? Any(HostileTexts.All) : Text(field.Name),
        FieldType.Message when field.MessageType.FullName == "google.protobuf.Timestamp" =>
            new Google.Protobuf.WellKnownTypes.Timestamp { Seconds = Moment(field.Name) },
        FieldType.Message => Make(field.MessageType),
        FieldType.Enum => field.EnumType.Values[random.Next(field.EnumType.Values.Count)].Number,
        FieldType.Bool => random.Next(2) == 0,
        FieldType.Bytes => ByteString.CopyFrom(new byte[random.Next(16)]),
        FieldType.Double => random.NextDouble(),
        FieldType.Float => random.NextSingle(),
        FieldType.Int64 or FieldType.SInt64 or FieldType.SFixed64 => random.NextInt64(),
        FieldType.UInt64 or FieldType.Fixed64 => (ulong)random.NextInt64(),
        FieldType.UInt32 or FieldType.Fixed32 => (uint)random.Next(),
        _ => random.Next(),
    };

    string Text(string field) => field switch
    {
        "request_id" => Identifier().ToString("D"),
        "nationality" or "nationalities" => Any(Nationalities),
        "min_position" or "resume_after" => "0.0",
        "from" => "2015-01-01",
        "until" => "2015-12-31",
        "family_name" or "given_names" => Any(HostileTexts.Names),
        "born_on" => Date(1950, 2010),
        "part" or "prefix" or "resource" or "code" => "A-",
        "places" => "A-101/" + random.Next(1, 5).ToString("D", CultureInfo.InvariantCulture),
        "municipality" => "GM1950",
        "province" => "PV20",
        _ when field.EndsWith("_id", StringComparison.Ordinal) => Identifier().ToString("N"),
        _ when field.EndsWith("_time", StringComparison.Ordinal) =>
            string.Create(CultureInfo.InvariantCulture, $"{random.Next(24):D2}:{random.Next(60):D2}"),
        _ when field.EndsWith("_on", StringComparison.Ordinal) => Date(2014, 2026),
        _ when field.EndsWith("v_number", StringComparison.Ordinal) =>
            "999" + random.Next(Math.Min(Identifiers, 10_000_000)).ToString("D7", CultureInfo.InvariantCulture),
        _ => "tekst",
    };

    // Most commands are in time, or nothing would ever be accepted.
    long Moment(string field) =>
        field == "not_after" && random.Next(8) > 0 ? LongFromNow : random.Next(1_700_000_000);

    Guid Identifier() => new(random.Next(1, Identifiers), 1, 2, [3, 4, 5, 6, 7, 8, 9, 10]);

    string Date(int first, int last) => string.Create(
        CultureInfo.InvariantCulture, $"{random.Next(first, last):D4}-{random.Next(1, 13):D2}-{random.Next(1, 29):D2}");

    T Any<T>(T[] values) => values[random.Next(values.Length)];
}
