using System.CommandLine;
using AsielGrains.Cli.Session;
using AsielGrains.Contract.V1;
using Google.Protobuf;
using static System.FormattableString;

namespace AsielGrains.Cli.Sites;

/// <summary><c>asiel site rooms</c>, <c>stays</c> and <c>blocks</c>: what is on a site, place by place.</summary>
static class RoomCommands
{
    const string StaysText =
        """
        Show who has places on a site, or will have; households are pseudonyms.

        By unit. With --present only those who arrived; asiel site evacuation lists them with their cases.

        Example:
          asiel site stays ter-apel --present
        """;

    public static Command Rooms(Surroundings surroundings)
    {
        var (site, command) = Of("rooms", "Show the units of a site and what their places are tonight.");
        return command.Runs(surroundings, (session, parsed, stop) => Show(
            session,
            async token => await session.Sites.ListUnitsAsync(
                new() { SiteId = parsed.GetRequiredValue(site), PageToken = token }, await session.Options(stop)),
            page => page.NextPageToken,
            page => page.Units.Select(Line)));
    }

    public static Command Stays(Surroundings surroundings)
    {
        var (site, command) = Of("stays", StaysText);
        var present = new Option<bool>("--present") { Description = "Only those who arrived." };
        command.Options.Add(present);
        return command.Runs(surroundings, (session, parsed, stop) => Show(
            session,
            async token => await session.Sites.ListPlacementsAsync(
                new()
                {
                    SiteId = parsed.GetRequiredValue(site), Present = parsed.GetValue(present), PageToken = token,
                },
                await session.Options(stop)),
            page => page.NextPageToken,
            page => page.Placements.Select(Line)));
    }

    public static Command Blocks(Surroundings surroundings)
    {
        var (site, command) = Of("blocks", "Show which places of a site are out of service, or will be, and why.");
        return command.Runs(surroundings, (session, parsed, stop) => Show(
            session,
            async token => await session.Sites.ListBlocksAsync(
                new() { SiteId = parsed.GetRequiredValue(site), PageToken = token }, await session.Options(stop)),
            page => page.NextPageToken,
            page => page.Blocks.Select(Line)));
    }

    static (Argument<string> Site, ChainCommand Command) Of(string name, string text)
    {
        var (site, command) = (SiteInput.Site(), SiteCommands.Of(name, text));
        command.Arguments.Add(site);
        return (site, command);
    }

    static async Task<int> Show<TPage>(
        ChainSession session,
        Func<string, Task<TPage>> read,
        Func<TPage, string> next,
        Func<TPage, IEnumerable<string>> lines)
        where TPage : IMessage
    {
        var pages = await SitePages.All(session, read, next);
        if (!session.IsJson)
            foreach (var line in pages.SelectMany(lines).Order(StringComparer.Ordinal))
                session.Surroundings.Out.WriteLine(line);
        return ExitCode.Done;
    }

    static string Line(UnitTonight unit) => Invariant($"{unit.Unit} {unit.Part}: {unit.Places} places, ")
        + Invariant($"{unit.Occupied} occupied, {unit.Reserved} reserved, {unit.Blocked} blocked, {unit.Flex} flex, ")
        + Invariant($"{unit.Allocable} allocable")
        + string.Concat(unit.Traits.Select(trait => $", {SiteInput.NameOf(trait)}"));

    static string Line(SitePlacement stay) => $"{string.Join(' ', stay.Places)}: "
        + (stay.ArrivedOn.Length > 0 ? $"since {stay.ArrivedOn}" : $"held from {stay.From}")
        + (stay.Until.Length > 0 ? $" until {stay.Until}" : "")
        + $", household {stay.HouseholdId}, placement {stay.PlacementId}"
        + (stay.AboveCeiling is OverrideReason.Unspecified
            ? ""
            : $", above the ceiling: {SiteInput.NameOf(stay.AboveCeiling)}");

    static string Line(PlaceBlock block) => $"{string.Join(' ', block.Places)}: {SiteInput.NameOf(block.Reason)}"
        + $" from {block.From}{(block.Until.Length > 0 ? $" until {block.Until}" : "")}, block {block.BlockId}";
}
