using AsielGrains.Cli.Output;

namespace AsielGrains.Cli.Portfolio;

/// <summary>The columns of a portfolio: those of every row, and those that a file may have beside them.</summary>
static class PortfolioColumns
{
    /// <summary>What kind of row it is; empty or left out: a part of a site.</summary>
    public const string Row = "row";

    static readonly string[] OfParts =
    [
        "site", "name", "municipality", "province", "part", "type", "places", "ceiling", "later_ceiling",
        "later_ceiling_from", "origin", "source", "from", "until", "municipal_latitude", "municipal_longitude",
    ];

    static readonly string[] OfReserves = ["site", "type", "places", "reserve_kind", "lead_days"];

    static readonly string[] OfLets =
    [
        "site", "from", "until", "let_units", "let_group", "let_form", "notice_days", "return_days", "earliest_end",
        "recall_at_percent", "share_percent_max", "recall_rank",
    ];

    /// <exception cref="UsageException">A column is missing, or is none of a portfolio.</exception>
    public static void Check(IReadOnlyCollection<string> header)
    {
        if (OfParts.Except(header).FirstOrDefault() is { } missing)
            throw new UsageException($"The file has no column {missing}: it is no portfolio.", "file");
        // A misspelt term would be left out of a contract without a word.
        if (header.Except([Row, .. OfParts, .. OfReserves, .. OfLets]).FirstOrDefault() is { } unknown)
            throw new UsageException($"A portfolio has no column {unknown}.", "file");
    }

    /// <summary>The columns in which a row of this kind can say something; null: there is no such kind.</summary>
    public static IReadOnlyCollection<string>? Of(string row) => row switch
    {
        "" or "part" => OfParts,
        "reserve" => OfReserves,
        "let" => OfLets,
        _ => null,
    };
}
