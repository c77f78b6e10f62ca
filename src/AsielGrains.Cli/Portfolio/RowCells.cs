using System.Globalization;
using AsielGrains.Cli.Output;
using AsielGrains.Cli.Scenes;
using AsielGrains.Cli.Sites;
using AsielGrains.Domain.Reception;
using CsvHelper;

namespace AsielGrains.Cli.Portfolio;

/// <summary>The cells of one row of a portfolio, each read strictly.</summary>
sealed class RowCells
{
    public const int LeadDaysMax = 3_660;

    readonly CsvReader _csv;

    /// <exception cref="UsageException">The row is of no kind, or says something that its kind can't.</exception>
    public RowCells(CsvReader csv)
    {
        _csv = csv;
        Kind = Text(PortfolioColumns.Row);
        var columns = PortfolioColumns.Of(Kind)
            ?? throw new UsageException($"row: {Kind} is none of part, reserve and let");
        if (csv.Parser.Count != csv.HeaderRecord!.Length)
            throw new UsageException($"it has {csv.Parser.Count} cells and the header {csv.HeaderRecord.Length}");
        foreach (var column in csv.HeaderRecord.Except([PortfolioColumns.Row, .. columns]))
            if (Text(column).Length > 0)
                throw new UsageException($"{column} says nothing in a row of this kind");
    }

    /// <summary>What kind of row it is; empty: a part of a site.</summary>
    public string Kind { get; }

    /// <summary>The line of the file it ends on.</summary>
    public int Line => _csv.Parser.RawRow;

    public string Site => SiteId.TryParse(Text("site"), CultureInfo.InvariantCulture, out var site)
        ? site.ToString()
        : throw Wrong("site");

    /// <summary>Empty where the file has no such column.</summary>
    public string Text(string column) => _csv.TryGetField<string>(column, out var text) ? text ?? "" : "";

    public string Code(string column) => LocalCode.TryParse(Text(column), CultureInfo.InvariantCulture, out var code)
        ? code.ToString()
        : throw Wrong(column);

    public TEnum Choice<TEnum>(string column)
        where TEnum : struct, Enum
    {
        // The first stands for what is not stated.
        foreach (var value in Enum.GetValues<TEnum>().Skip(1))
            if (SiteInput.NameOf(value) == Text(column))
                return value;
        throw Wrong(column);
    }

    public int Number(string column, int least, int most) =>
        int.TryParse(Text(column), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number >= least && number <= most
            ? number
            : throw new UsageException($"{column}: '{Text(column)}' is no number from {least} to {most}");

    public int? OptionalNumber(string column, int least, int most) =>
        Text(column).Length == 0 ? null : Number(column, least, most);

    public string Day(string column) =>
        CalendarDate.TryParse(Text(column), out var day) ? CalendarDate.Text(day) : throw Wrong(column);

    public string OptionalDay(string column) => Text(column).Length == 0 ? "" : Day(column);

    UsageException Wrong(string column) => new($"{column}: '{Text(column)}' is none");
}
