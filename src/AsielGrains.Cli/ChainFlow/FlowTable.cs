using System.Globalization;
using AsielGrains.Contract.V1;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace AsielGrains.Cli.ChainFlow;

/// <summary>The flow for the eye: the latest periods across, the largest nationalities down, and the stock.</summary>
sealed class FlowTable(FlowFilter filter, int width)
{
    /// <summary>Nationalities with a row of their own; the others share one.</summary>
    public const int MaxRows = 20;

    const int ColumnWidth = 14;
    const int FixedWidth = 30;

    public IRenderable Of(FlowBoard board, string state = "") => new Rows(Inflow(board), Stock(board), Foot(board, state));

    Table Inflow(FlowBoard board)
    {
        var buckets = board.Buckets.TakeLast(Math.Max(1, (width - FixedWidth) / ColumnWidth)).ToArray();
        var table = new Table { Title = new(Markup.Escape(Title(board, buckets.Length))) };
        table.Border(TableBorder.Simple).AddColumn("nationality");
        foreach (var bucket in buckets)
            table.AddColumn(new TableColumn(bucket).RightAligned().NoWrap());
        table.AddColumn(new TableColumn("all periods").RightAligned().NoWrap());
        var rows = board.Nationalities.ToArray();
        var inflow = board.Inflow;
        foreach (var row in rows.Take(MaxRows))
            Add(table, row.Nationality, [row], buckets, inflow);
        if (rows.Length > MaxRows)
            Add(table, $"{rows.Length - MaxRows} others", rows[MaxRows..], buckets, inflow);
        Add(table, "all", rows, buckets, inflow);
        return table;
    }

    string Title(FlowBoard board, int shown)
    {
        var hidden = board.Buckets.Count() - shown;
        var unit = board.InflowUnit is CountUnit.Applications ? "applications" : "cases";
        var per = filter.Granularity.ToString().ToLowerInvariant();
        var title = $"Inflow by date {filter.Basis.ToString().ToLowerInvariant()}, per {per} ({unit})";
        return hidden > 0
            ? string.Create(CultureInfo.InvariantCulture, $"{title}; {hidden} earlier periods not shown: use --until")
            : title;
    }

    static void Add(
        Table table,
        string label,
        (string Nationality, long Count)[] rows,
        string[] buckets,
        ILookup<(string Nationality, string Bucket), long> inflow)
    {
        var cells = buckets.Select(bucket => rows.Sum(row => inflow[(row.Nationality, bucket)].Sum()));
        table.AddRow([label, .. cells.Append(rows.Sum(row => row.Count)).Select(Number)]);
    }

    static Table Stock(FlowBoard board)
    {
        var table = new Table { Title = new("Cases per stage, now") };
        table.Border(TableBorder.Simple).AddColumn("stage").AddColumn(new TableColumn("cases").RightAligned());
        foreach (var (stage, count) in board.Stages)
            table.AddRow(stage.ToString().ToLowerInvariant(), Number(count));
        return table.AddRow("persons in procedure", Number(board.PersonsInProcedure));
    }

    static Text Foot(FlowBoard board, string state)
    {
        var asOf = board.AsOf is { } moment ? moment.ToString("u", CultureInfo.InvariantCulture) : "the beginning";
        return new($"As of {asOf}, position {board.Position}. {state}".TrimEnd());
    }

    static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
