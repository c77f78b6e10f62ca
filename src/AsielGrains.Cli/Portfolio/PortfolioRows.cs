using AsielGrains.Cli.Output;
using AsielGrains.Cli.Sites;
using AsielGrains.Domain.Reception;
using CsvHelper;
using ReserveKind = AsielGrains.Contract.V1.ReserveKind;
using SiteOrigin = AsielGrains.Contract.V1.SiteOrigin;
using SiteType = AsielGrains.Contract.V1.SiteType;

namespace AsielGrains.Cli.Portfolio;

/// <summary>The rows of a portfolio, one after the other; what can't be understood is kept with the reason.</summary>
sealed class PortfolioRows
{
    readonly List<PortfolioRow> _parts = [];
    readonly List<ReserveRow> _reserves = [];
    readonly List<LetRow> _lets = [];
    readonly List<LoadedRow> _refused = [];

    public int Count => _parts.Count + _reserves.Count + _lets.Count + _refused.Count;

    public PortfolioFile File() => new([.. _parts], [.. _reserves], [.. _lets], [.. _refused]);

    /// <summary>Takes in the row at which the file stands.</summary>
    public void Add(CsvReader csv)
    {
        try
        {
            var cells = new RowCells(csv);
            switch (cells.Kind)
            {
                case "reserve":
                    _reserves.Add(Reserve(cells));
                    break;
                case "let":
                    _lets.Add(LetCells.Row(cells));
                    break;
                default:
                    _parts.Add(Part(cells));
                    break;
            }
        }
        catch (UsageException fault)
        {
            _refused.Add(new(
                csv.Parser.RawRow, Cell(csv, "site"), Cell(csv, "part"), "row", LoadResult.Refused, fault.Message));
        }
    }

    static string Cell(CsvReader csv, string column) => csv.TryGetField<string>(column, out var text) ? text ?? "" : "";

    static ReserveRow Reserve(RowCells row) => new(
        row.Line,
        row.Site,
        row.Choice<ReserveKind>("reserve_kind"),
        row.Choice<SiteType>("type"),
        row.Number("places", 0, ReceptionLimits.PlacesMax),
        row.Number("lead_days", 0, RowCells.LeadDaysMax));

    static PortfolioRow Part(RowCells row) => new(
        row.Site,
        row.Text("name"),
        row.Text("municipality"),
        row.Text("province"),
        row.Code("part"),
        row.Choice<SiteType>("type"),
        row.Number("places", 0, ReceptionLimits.PlacesMax),
        row.OptionalNumber("ceiling", 0, ReceptionLimits.PlacesMax) ?? 0,
        row.OptionalNumber("later_ceiling", 0, ReceptionLimits.PlacesMax) ?? 0,
        row.OptionalDay("later_ceiling_from"),
        row.Choice<SiteOrigin>("origin"),
        row.Text("source"),
        row.Day("from"),
        row.OptionalDay("until"),
        row.Text("municipal_latitude") is { Length: > 0 } north
            ? SiteInput.PointOf($"{north},{row.Text("municipal_longitude")}", "municipal_latitude")
            : null)
    {
        Line = row.Line,
    };
}
