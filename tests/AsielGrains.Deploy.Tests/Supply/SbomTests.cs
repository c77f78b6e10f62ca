using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;

namespace AsielGrains.Deploy.Tests.Supply;

/// <summary>The bill of materials is CycloneDX 1.6 and leaves out nothing that the program loads.</summary>
[Collection<TwoReleasesCollection>]
public class SbomTests(TwoReleases releases)
{
    /// <summary>Read out of the tool's own package: the published schemas lie in it as resources.</summary>
    static readonly Lazy<JsonSchema> Schema = new(ReadSchema);

    BillOfMaterials Bill
    {
        get
        {
            releases.Run.Succeeded();
            return new(File.ReadAllText(Path.Combine(releases.First, "bom.json")));
        }
    }

    [Fact]
    public void It_is_valid_by_the_schema_of_CycloneDX_1_6()
    {
        var bill = Bill;
        Assert.Equal("1.6", (string)bill.Json["specVersion"]!);
        Assert.Equal("", Faults(bill.Json));
    }

    [Theory]
    [InlineData("bomFormat", "\"SPDX\"")]
    [InlineData("metadata", "[]")]
    [InlineData("unheardOf", "1")]
    public void The_schema_finds_a_fault(string property, string value)
    {
        var json = Bill.Json;
        json[property] = JsonNode.Parse(value);
        Assert.NotEqual("", Faults(json));
    }

    [Fact]
    public void Every_library_that_the_host_loads_is_in_it()
    {
        var libraries = BillOfMaterials.LibrariesOf(Path.Combine(releases.First, "host/AsielGrains.Host.deps.json"));
        Assert.True(libraries.Count > 60);
        Assert.Empty(libraries.Except(Bill.Names));
    }

    [Fact]
    public void Every_package_of_the_lock_file_is_in_it()
    {
        var locked = LockedPackage.In(Repository.Read("src/AsielGrains.Host/packages.lock.json"))
            .Select(package => (package.Name, package.Version.ToNormalizedString()));
        Assert.Empty(locked.Except(Bill.Names));
    }

    [Fact]
    public void Every_package_has_its_SHA_512_and_its_licence()
    {
        var packages = Bill.Components
            .Where(component => !((string)component["name"]!).StartsWith("asiel", StringComparison.OrdinalIgnoreCase));
        Assert.Empty(packages.Where(package => !HasHash(package) || package["licenses"] is not JsonArray { Count: > 0 })
            .Select(BillOfMaterials.NameOf));
    }

    static bool HasHash(JsonNode package) => package["hashes"] is JsonArray hashes && hashes.Any(
        hash => (string)hash!["alg"]! == "SHA-512" && ((string)hash["content"]!).Length == 128);

    static string Faults(JsonNode bill)
    {
        var result = Schema.Value.Evaluate(
            JsonSerializer.SerializeToElement(bill), new() { OutputFormat = OutputFormat.List });
        return result.IsValid
            ? ""
            : string.Join('\n', (result.Details ?? []).Where(detail => detail.Errors is not null).Select(detail =>
                $"{detail.InstanceLocation}: {string.Join(", ", detail.Errors!.Values)}"));
    }

    static JsonSchema ReadSchema()
    {
        var schemas = Assembly.LoadFrom(ToolLibrary());
        foreach (var name in new[] { "spdx", "jsf-0.82", "cryptography-defs" })
            if (Resource(schemas, name) is { } referred)
                SchemaRegistry.Global.Register(JsonSchema.FromText(referred));
        return JsonSchema.FromText(Resource(schemas, "bom-1.6")
            ?? throw new InvalidOperationException("The tool has no schema of CycloneDX 1.6."));
    }

    static string ToolLibrary()
    {
        using var manifest = JsonDocument.Parse(Repository.Read(".config/dotnet-tools.json"));
        var version = manifest.RootElement.GetProperty("tools").GetProperty("cyclonedx").GetProperty("version");
        var packages = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget/packages");
        return Path.Combine(packages, "cyclonedx", version.GetString()!, "tools/net10.0/any/CycloneDX.Core.dll");
    }

    static string? Resource(Assembly assembly, string name)
    {
        var resource = assembly.GetManifestResourceNames()
            .SingleOrDefault(found => found.EndsWith($".{name}.schema.json", StringComparison.Ordinal));
        if (resource is null)
            return null;
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }
}
