using System.Text.Json;
using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Reception;

/// <summary>Writes places as an array of their texts.</summary>
public sealed class PlaceSetJsonConverter : JsonConverter<PlaceSet>
{
    public override PlaceSet Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is not JsonTokenType.StartArray)
            throw new JsonException("Places are an array.");
        var places = new List<PlaceId>();
        while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
            places.Add(reader.TokenType is JsonTokenType.String
                && PlaceId.TryParse(reader.GetString(), null, out var place)
                    ? place
                    : throw new JsonException("Not a place."));
        return PlaceSet.Of(places);
    }

    public override void Write(Utf8JsonWriter writer, PlaceSet value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var place in value)
            writer.WriteStringValue(place.ToString());
        writer.WriteEndArray();
    }
}
