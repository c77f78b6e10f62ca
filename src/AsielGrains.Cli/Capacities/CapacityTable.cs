using System.Globalization;
using AsielGrains.Cli.Sites;
using AsielGrains.Contract.V1;
using Spectre.Console;

namespace AsielGrains.Cli.Capacities;

/// <summary>Capacity for the eye: a line for each night and type.</summary>
static class CapacityTable
{
    static readonly string[] Numbers =
    [
        "total", "occupied", "reserved", "blocked", "flex", "conv.", "allocable", "available", "planned", "placeable",
    ];

    public static Table Of(Capacity capacity)
    {
        var table = new Table().Border(TableBorder.Simple).Title(TitleOf(capacity));
        table.AddColumn(new TableColumn("night").NoWrap()).AddColumn(new TableColumn("type").NoWrap());
        foreach (var name in Numbers)
            table.AddColumn(new TableColumn(name).RightAligned().NoWrap().PadLeft(0));
        foreach (var night in capacity.Nights)
            foreach (var (index, type) in night.Types_.Index())
                table.AddRow(
                [
                    index == 0 ? night.NightOn : "",
                    SiteInput.NameOf(type.Type),
                    .. new[]
                    {
                        type.Total, type.Occupied, type.Reserved, type.Blocked, type.Flex, type.Convertible,
                        type.Allocable, type.Available, type.Planned,
                    }.Select(Text),
                    index == 0 ? Text(night.Placeable) : "",
                ]);
        return table;
    }

    static string TitleOf(Capacity capacity)
    {
        var sites = $"{Text(capacity.Sites)} sites";
        return capacity.SitesNotReported == 0
            ? sites
            : $"{sites}, {Text(capacity.SitesNotReported)} of them not reported by their owner: no register";
    }

    static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
