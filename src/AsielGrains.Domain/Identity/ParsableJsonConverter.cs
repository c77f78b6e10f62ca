using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Identity;

/// <summary>Writes a value type as the string it parses from, so that stored events hold plain text.</summary>
public sealed class ParsableJsonConverter<T> : JsonConverter<T>
    where T : struct, ISpanParsable<T>
{
    /// <summary>Longer than any of our values is as text, so that reading a history makes no strings of them.</summary>
    const int TextLengthMax = 64;

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is not JsonTokenType.String)
            throw Invalid();
        Span<char> text = stackalloc char[TextLengthMax];
        var isShort = !reader.HasValueSequence && reader.ValueSpan.Length <= TextLengthMax;
        var written = isShort ? text[..reader.CopyString(text)] : reader.GetString().AsSpan();
        return T.TryParse(written, CultureInfo.InvariantCulture, out var value) ? value : throw Invalid();
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());

    static JsonException Invalid() => new($"Not a valid {typeof(T).Name}.");
}
