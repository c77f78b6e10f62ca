using System.Collections.Immutable;
using System.Globalization;
using AsielGrains.Cli.Output;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Reception;
using FlexGroup = AsielGrains.Contract.V1.FlexGroup;
using FlexTerms = AsielGrains.Contract.V1.FlexTerms;
using RentForm = AsielGrains.Contract.V1.RentForm;

namespace AsielGrains.Cli.Portfolio;

/// <summary>Reads a contract of flexible reception out of a row.</summary>
static class LetCells
{
    const int DaysMax = 366;
    const int RankMax = 99;

    static readonly string[] OfTerms =
        ["return_days", "earliest_end", "recall_at_percent", "share_percent_max", "recall_rank"];

    /// <exception cref="UsageException">The row is no contract.</exception>
    public static LetRow Row(RowCells row)
    {
        var (from, until) = (row.Day("from"), row.OptionalDay("until"));
        if (until.Length > 0 && string.CompareOrdinal(until, from) <= 0)
            throw new UsageException("until is not after from");
        return new(
            row.Line,
            row.Site,
            Units(row),
            from,
            until,
            row.Choice<FlexGroup>("let_group"),
            row.Number("notice_days", 0, DaysMax),
            Terms(row));
    }

    static ImmutableArray<string> Units(RowCells row)
    {
        var units = row.Text("let_units").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (units.Length == 0)
            throw new UsageException("let_units names no unit");
        foreach (var unit in units)
            if (!LocalCode.TryParse(unit, CultureInfo.InvariantCulture, out _))
                throw new UsageException($"let_units: {unit} is no code of a unit");
        return [.. units.Distinct()];
    }

    static FlexTerms? Terms(RowCells row)
    {
        if (row.Text("let_form").Length == 0)
            return OfTerms.FirstOrDefault(column => row.Text(column).Length > 0) is { } column
                ? throw new UsageException($"{column} needs let_form, the rules under which they are let")
                : null;
        var terms = new FlexTerms
        {
            Form = row.Choice<RentForm>("let_form"),
            ReturnDays = row.OptionalNumber("return_days", 0, DaysMax) ?? 0,
            EarliestEnd = row.OptionalDay("earliest_end"),
        };
        if (row.OptionalNumber("recall_at_percent", 0, 100) is { } recallAt)
            terms.RecallAtPercent = recallAt;
        if (row.OptionalNumber("share_percent_max", 0, 100) is { } share)
            terms.SharePercentMax = share;
        if (row.OptionalNumber("recall_rank", 1, RankMax) is { } rank)
            terms.RecallRank = rank;
        return terms;
    }
}
