using System.Text.Json;
using System.Text.Json.Serialization;
using AsielGrains.Domain.Terms;

namespace AsielGrains.Domain.Procedures;

/// <summary>Lengths stand in the files as people say them.</summary>
sealed class TermLengthConverter : JsonConverter<TermLength>
{
    public override TermLength Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType is JsonTokenType.String && TermWords.TryParse(reader.GetString()!, out var length)
            ? length
            : throw new JsonException(
                "A length is written like \"6 months\", \"3 working days\" or \"8 AA-days from day 1\".");

    public override void Write(Utf8JsonWriter writer, TermLength value, JsonSerializerOptions options) =>
        writer.WriteStringValue(TermWords.Of(value));
}
