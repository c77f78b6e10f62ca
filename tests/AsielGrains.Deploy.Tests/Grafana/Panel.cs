using System.Text.Json.Nodes;

namespace AsielGrains.Deploy.Tests.Grafana;

/// <summary>One panel of a board, as its file has it.</summary>
/// <param name="Expressions">What it asks Prometheus for.</param>
/// <param name="Place">Left, top, width and height on the grid of 24 columns.</param>
sealed record Panel(
    string Board, string Title, string Kind, IReadOnlyList<string> Expressions, (int X, int Y, int W, int H) Place)
{
    public const string Folder = "deploy/grafana/dashboards";

    public static IReadOnlyList<Panel> All { get; } = [.. Repository.Files(Folder, "*.json").SelectMany(Of)];

    public static JsonNode Read(string file) => JsonNode.Parse(File.ReadAllText(file))!;

    static IEnumerable<Panel> Of(string file) => Read(file)["panels"]!.AsArray().Select(panel => new Panel(
        Path.GetFileNameWithoutExtension(file),
        panel!["title"]!.GetValue<string>(),
        panel["type"]!.GetValue<string>(),
        [.. (panel["targets"]?.AsArray() ?? []).Select(target => target!["expr"]!.GetValue<string>())],
        PlaceOf(panel["gridPos"]!)));

    static (int X, int Y, int W, int H) PlaceOf(JsonNode grid) =>
        (Number(grid, "x"), Number(grid, "y"), Number(grid, "w"), Number(grid, "h"));

    static int Number(JsonNode grid, string name) => grid[name]!.GetValue<int>();
}
