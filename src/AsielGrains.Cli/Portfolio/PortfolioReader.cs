using System.Globalization;
using AsielGrains.Cli.Output;
using CsvHelper;

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

    /// <returns>What the rows say; a row that can't be understood is told with its line and does not stop the others.
    /// </returns>
    /// <exception cref="UsageException">The file as a whole is no portfolio.</exception>
    public static PortfolioFile Read(TextReader text)
    {
        using var csv = new CsvReader(text, CultureInfo.InvariantCulture);
        var rows = new PortfolioRows();
        try
        {
            csv.Read();
            csv.ReadHeader();
            PortfolioColumns.Check(csv.HeaderRecord ?? []);
            while (csv.Read())
            {
                rows.Add(csv);
                if (rows.Count > RowsMax)
                    throw new UsageException($"A portfolio has at most {RowsMax} rows.");
            }
        }
        catch (CsvHelperException fault)
        {
            throw new UsageException(
                $"Line {csv.Parser.RawRow} is no row of a portfolio: {fault.Message.Split('\n')[0]}");
        }

        return rows.File();
    }
}
