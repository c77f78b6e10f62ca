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

    /// <summary>
    /// What the runtime loads, from the program's deps.json. A project whose assembly has a name of its own stands
    /// there a second time, as a reference.
    /// </summary>
    public static IReadOnlyList<(string Name, string Version)> LibrariesOf(string depsFile)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(depsFile));
        return [.. json.RootElement.GetProperty("libraries").EnumerateObject().Select(NameOf)];
    }

    static (string Name, string Version) NameOf(JsonProperty library)
    {
        var (name, version) = (library.Name.Split('/')[0], library.Name.Split('/')[1]);
        return library.Value.GetProperty("type").GetString() == "reference"
            ? (name.Replace(".Reference", "", StringComparison.Ordinal), string.Join('.', version.Split('.')[..3]))
            : (name, version);
    }
}
