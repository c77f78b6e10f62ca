using System.Text.Json;
using System.Text.Json.Nodes;
using Google.Protobuf;

namespace AsielGrains.Cli.Output;

/// <summary>Machine output: one document on one line, spelled as the REST interface spells it.</summary>
static class Json
{
    static readonly JsonFormatter Proto = new(JsonFormatter.Settings.Default.WithFormatDefaultValues(true));

    public static string Line(object value) => JsonSerializer.Serialize(value, JsonSerializerOptions.Web);

    public static string Line(IMessage message) => Proto.Format(message);

    /// <summary>The same without fields that are not set.</summary>
    public static string Compact(IMessage message) => JsonFormatter.Default.Format(message);

    /// <summary>A message with the request id that it answers, so that the command can be repeated.</summary>
    public static string Line(IMessage message, string requestId)
    {
        var document = JsonNode.Parse(Proto.Format(message))!.AsObject();
        document["requestId"] = requestId;
        return document.ToJsonString();
    }
}
