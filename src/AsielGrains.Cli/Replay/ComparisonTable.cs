using System.Globalization;
using AsielGrains.Cli.Output;
using AsielGrains.Cli.Scenes;
using AsielGrains.Contract.V1;
using Spectre.Console;

namespace AsielGrains.Cli.Replay;

/// <summary>The source's and the system's totals side by side: nationalities down, months across.</summary>
sealed class ComparisonTable(SceneComparison comparison)
{
    // "!11340/11340" and the borders around it.
    const int ColumnWidth = 14;
    const int LabelWidth = 20;

    public void Write(IAnsiConsole console)
    {
        var months = comparison.Cells.Select(cell => cell.Month).Distinct().Order().ToArray();
        foreach (var block in ColumnBlocks.Of(months, console.Profile.Width, LabelWidth + ColumnWidth, ColumnWidth))
            console.Write(Block(block, block[^1] == months[^1]));
        console.WriteLine("Each cell: source/system. ! differs; - the source has no figure.");
    }

    Table Block(DateOnly[] months, bool withTotal)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn("nationality");
        foreach (var month in months)
            table.AddColumn(new TableColumn(CalendarDate.MonthText(month)).RightAligned().NoWrap());
        if (withTotal)
            table.AddColumn(new TableColumn("all months").RightAligned().NoWrap());
        foreach (var row in comparison.Cells
            .GroupBy(cell => (cell.Nationality, cell.Kind))
            .OrderBy(row => row.Key.Nationality, StringComparer.Ordinal)
            .ThenBy(row => KindNames.NameOf(row.Key.Kind), StringComparer.Ordinal))
            table.AddRow(Row(Label(row.Key.Nationality, row.Key.Kind), [.. row], months, withTotal));
        return table.AddRow(Row("all", [.. comparison.Cells], months, withTotal));
    }

    static Markup[] Row(string label, CellComparison[] cells, DateOnly[] months, bool withTotal)
    {
        var columns = months
            .Select(month => cells.Where(cell => cell.Month == month).ToArray())
            .Append(cells)
            .Take(months.Length + (withTotal ? 1 : 0));
        return [new Markup(label), .. columns.Select(Figure)];
    }

    static string Label(string nationality, ApplicationKind kind) => $"{nationality} {KindNames.NameOf(kind)}";

    static Markup Figure(CellComparison[] cells)
    {
        if (cells.Length == 0)
            return new("-");
        var source = cells.All(cell => cell.Source is null) ? "-" : Number(cells.Sum(cell => cell.Source ?? 0));
        var text = $"{source}/{Number(cells.Sum(cell => cell.System))}";
        return cells.All(cell => cell.IsEqual) ? new(text) : new($"[red]!{text}[/]");
    }

    static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
