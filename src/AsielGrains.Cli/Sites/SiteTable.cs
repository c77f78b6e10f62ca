using System.Globalization;
using AsielGrains.Contract.V1;
using Spectre.Console;

namespace AsielGrains.Cli.Sites;

/// <summary>A site for the eye: its nights, and its calendar.</summary>
static class SiteTable
{
    public static void Write(Site site, IAnsiConsole console)
    {
        console.WriteLine($"{site.Name} ({site.Id}), {site.Municipality}, {site.Province}");
        if (site.Origin is not (SiteOrigin.Unspecified or SiteOrigin.Reported))
            console.WriteLine($"  {SiteInput.NameOf(site.Origin)}: {site.Source}; not from a register");
        foreach (var part in site.Parts)
            console.WriteLine(
                $"  part {part.Code}: {SiteInput.NameOf(part.Type)}, from {part.From}{Until(part.Until)}");
        foreach (var reserve in site.Reserves)
            console.WriteLine(Invariant(
                $"  reserve {SiteInput.NameOf(reserve.Kind)}: {reserve.Places} in {reserve.LeadDays} days"));
        console.Write(Nights(site));
        if (site.Calendar.Count > 0)
            console.Write(Calendar(site));
        foreach (var night in site.CountedNights)
            console.WriteLine(Invariant(
                $"  counted on {night.NightOn}: {night.Persons}, first {night.FirstPersons}"));
        if (site.Overrides > 0)
            console.WriteLine(Invariant($"placed above the ceiling {site.Overrides} times"));
    }

    static Table Nights(Site site)
    {
        var table = Of("night", "type");
        foreach (var name in (ReadOnlySpan<string>)
        [
            "total", "occupied", "reserved", "blocked", "flex", "conv.", "allocable", "planned", "ceiling",
            "placeable",
        ])
            table.AddColumn(new TableColumn(name).RightAligned().NoWrap().PadLeft(0));
        foreach (var night in site.Nights)
            foreach (var (index, type) in night.Types_.Index())
                table.AddRow(
                [
                    index == 0 ? night.NightOn : "",
                    SiteInput.NameOf(type.Type),
                    .. new[]
                    {
                        type.Total, type.Occupied, type.Reserved, type.Blocked, type.Flex, type.Convertible,
                        type.Allocable, type.Planned,
                    }.Select(Number),
                    index == 0 && night.Ceiling > 0 ? Number(night.Ceiling) : "",
                    index == 0 ? Number(night.Placeable) : "",
                ]);
        return table;
    }

    static Table Calendar(Site site)
    {
        var table = Of("day", "what", "part");
        table.AddColumn(new TableColumn("places").RightAligned()).AddColumn("id");
        foreach (var line in site.Calendar)
            table.AddRow(
                line.ChangesOn, SiteInput.NameOf(line.Change), line.Part, Number(line.Places), line.UseId);
        return table;
    }

    static Table Of(params ReadOnlySpan<string> columns)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var column in columns)
            table.AddColumn(new TableColumn(column).NoWrap());
        return table;
    }

    static string Until(string until) => until.Length == 0 ? "" : $" until {until}";

    static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
