using System.Text.Json;

namespace AsielGrains.Checker.Journals;

/// <summary>One row of the table of events, as it lies there.</summary>
/// <param name="RecordedAt">In microseconds since 1970.</param>
/// <param name="Body">The stored JSON, without anything personal.</param>
public sealed record LoggedEvent(
    string Stream, long Sequence, Place Place, long RecordedAt, Guid Command, string Type, byte[] Body)
{
    (byte[]? Of, JsonElement Parsed) _body;

    public bool IsOfCase => Stream.StartsWith("case/", StringComparison.Ordinal);

    public bool IsOfPerson => Stream.StartsWith("person/", StringComparison.Ordinal);

    /// <summary>A text of the body; null when it is not in there.</summary>
    public string? Text(string name)
    {
        // A copy with another body must not answer from the first one's.
        if (!ReferenceEquals(_body.Of, Body))
            _body = (Body, Parse(Body));
        return _body.Parsed.ValueKind is JsonValueKind.Object && _body.Parsed.TryGetProperty(name, out var value)
            ? value.GetString()
            : null;
    }

    static JsonElement Parse(byte[] body)
    {
        try
        {
            return JsonSerializer.Deserialize<JsonElement>(body);
        }
        catch (JsonException)
        {
            return default;
        }
    }
}
