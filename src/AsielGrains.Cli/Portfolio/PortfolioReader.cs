using System.Globalization;
using AsielGrains.Cli.Output;
using AsielGrains.Cli.Scenes;
using AsielGrains.Cli.Sites;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Reception;
using CsvHelper;
using SiteOrigin = AsielGrains.Contract.V1.SiteOrigin;
using SiteType = AsielGrains.Contract.V1.SiteType;

namespace AsielGrains.Cli.Portfolio;

/// <summary>Reads a portfolio of sites: the one in this program, or a file that somebody edited.</summary>
static class PortfolioReader
{
    public const int RowsMax = 10_000;

    const string Resource = "Portfolio.national.csv";

    /// <param name="path">Null: the country.</param>
    /// <exception cref="UsageException">The file can't be read.</exception>
    public static TextReader Open(string? path)
    {
        try
        {
            return path is not null
                ? File.OpenText(path)
                : new StreamReader(typeof(PortfolioReader).Assembly.GetManifestResourceStream(Resource)
                    ?? throw new InvalidOperationException($"The program was built without {Resource}."));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UsageException("The file can't be read.", "file");
        }
    }

    /// <exception cref="UsageException">The file is no portfolio; the line is named.</exception>
    public static IReadOnlyList<PortfolioRow> Read(TextReader text)
    {
        using var csv = new CsvReader(text, CultureInfo.InvariantCulture);
        var rows = new List<PortfolioRow>();
        try
        {
            csv.Read();
            csv.ReadHeader();
            while (csv.Read())
                rows.Add(Row(csv));
        }
        catch (Exception fault) when (fault is CsvHelperException or FormatException or InvalidOperationException)
        {
            throw new UsageException($"Line {csv.Parser.Row} is no part of a site: {fault.Message.Split('\n')[0]}");
        }

        if (rows.Count > RowsMax)
            throw new UsageException($"A portfolio has at most {RowsMax} rows.");
        return rows;
    }

    static PortfolioRow Row(CsvReader row) => new(
        SiteId.Parse(row["site"]!, CultureInfo.InvariantCulture).ToString(),
        row["name"]!,
        row["municipality"]!,
        row["province"]!,
        LocalCode.Parse(row["part"]!, CultureInfo.InvariantCulture).ToString(),
        SiteInput.Parse<SiteType>(row["type"]!),
        int.Parse(row["places"]!, NumberStyles.None, CultureInfo.InvariantCulture),
        OrNone(row["ceiling"]),
        OrNone(row["later_ceiling"]),
        OrNever(row["later_ceiling_from"]),
        SiteInput.Parse<SiteOrigin>(row["origin"]!),
        row["source"]!,
        CalendarDate.Text(CalendarDate.Parse(row["from"]!)),
        OrNever(row["until"]),
        row["municipal_latitude"] is { Length: > 0 } north
            ? SiteInput.PointOf($"{north},{row["municipal_longitude"]}", "municipal_latitude")
            : null);

    static int OrNone(string? number) => number is { Length: > 0 }
        ? int.Parse(number, NumberStyles.None, CultureInfo.InvariantCulture)
        : 0;

    static string OrNever(string? day) => day is { Length: > 0 } ? CalendarDate.Text(CalendarDate.Parse(day)) : "";
}
