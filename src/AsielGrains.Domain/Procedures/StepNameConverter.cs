using System.Text.Json;
using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Procedures;

/// <summary>A step and what tells it apart stand in the files as one word with a dot.</summary>
sealed class StepNameConverter : JsonConverter<StepName>
{
    public override StepName Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType is JsonTokenType.String
        && reader.GetString()!.Split('.') is [var kind, .. { Length: <= 1 } rest]
        && Enum.TryParse<StepKind>(kind, out var step)
        && Enum.IsDefined(step)
            ? new(step, rest is [var qualifier] ? qualifier : null)
            : throw new JsonException("A step is written like \"ClaimSent\" or \"HearingHeld.Dublin\".");

    public override void Write(Utf8JsonWriter writer, StepName value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Qualifier is null ? $"{value.Kind}" : $"{value.Kind}.{value.Qualifier}");
}
