using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace AsielGrains.Deploy.Tests.Compose;

/// <summary>The compose file with its merges done, as JSON.</summary>
static class Composition
{
    public const string Folder = "deploy/compose";
    public const string File = $"{Folder}/compose.yml";

    public static JsonObject Json { get; } = Read(Repository.Read(File));

    public static IEnumerable<KeyValuePair<string, JsonNode?>> Services => Json["services"]!.AsObject();

    public static IEnumerable<JsonNode> Silos =>
        Services.Where(service => service.Key.StartsWith("silo", StringComparison.Ordinal))
            .Select(service => service.Value!);

    public static IEnumerable<string> Strings(JsonNode? list) => (list?.AsArray() ?? []).Select(one => (string)one!);

    public static JsonObject Read(string yaml) => (JsonObject)Node(
        new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build()
            .Deserialize(new MergingParser(new Parser(new StringReader(yaml)))))!;

    static JsonNode? Node(object? value) => value switch
    {
        null => null,
        IDictionary<object, object> map => new JsonObject(
            map.Select(pair => KeyValuePair.Create((string)pair.Key, Node(pair.Value)))),
        IEnumerable<object> list => new JsonArray([.. list.Select(Node)]),
        string text => JsonValue.Create(text),
        bool truth => JsonValue.Create(truth),
        _ => JsonNode.Parse(string.Format(System.Globalization.CultureInfo.InvariantCulture, "{0}", value)),
    };
}
