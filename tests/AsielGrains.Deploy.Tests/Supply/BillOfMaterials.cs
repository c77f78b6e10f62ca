using System.Text.Json;
using System.Text.Json.Nodes;

namespace AsielGrains.Deploy.Tests.Supply;

/// <summary>A bill of materials in CycloneDX, as JSON.</summary>
sealed class BillOfMaterials(string text)
{
    public JsonNode Json { get; } = JsonNode.Parse(text)!;

    public IEnumerable<JsonNode> Components => Json["components"]!.AsArray().Select(component => component!);

    /// <summary>Name and version of all it holds, and of what it is about.</summary>
    public HashSet<(string Name, string Version)> Names =>
        [.. Components.Append(Json["metadata"]!["component"]!).Select(NameOf)];

    public static (string Name, string Version) NameOf(JsonNode component) =>
        ((string)component["name"]!, (string)component["version"]!);

    /// <summary>What the runtime loads, from the program's deps.json.</summary>
    public static IReadOnlyList<(string Name, string Version)> LibrariesOf(string depsFile)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(depsFile));
        return
        [
            .. json.RootElement.GetProperty("libraries").EnumerateObject()
                .Select(library => library.Name.Split('/') is [var name, var version] ? (name, version) : default),
        ];
    }
}
