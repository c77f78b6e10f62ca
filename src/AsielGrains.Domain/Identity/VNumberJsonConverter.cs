using System.Text.Json;
using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Identity;

/// <summary>Writes the digits: JSON with a V-number exists only inside a grain call or a sealed part.</summary>
public sealed class VNumberJsonConverter : JsonConverter<VNumber>
{
    public override VNumber Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        VNumber.TryParse(reader.GetString(), null, out var number)
            ? number
            : throw new JsonException("Not a valid V-number.");

    public override void Write(Utf8JsonWriter writer, VNumber value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Digits);
}
