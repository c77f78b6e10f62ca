using System.CommandLine;
using AsielGrains.Cli.Session;
using AsielGrains.Cli.Sites;
using AsielGrains.Contract.V1;
using Spectre.Console;
using static System.FormattableString;

namespace AsielGrains.Cli.Placing;

/// <summary><c>asiel place choices</c>.</summary>
static class ChoicesCommand
{
    public static Command Build(Surroundings surroundings)
    {
        var provinces = SiteInput.Provinces();
        var position = new Option<string?>("--min-position")
        {
            Description = "The position of an earlier receipt: the answer counts it in.",
        };
        var command = SiteCommands.Of("choices", "Show how often advice was followed, and why it was not.");
        command.Options.Add(provinces);
        command.Options.Add(position);
        return command.Runs(surroundings, async (session, parsed, stop) =>
        {
            var request = new CountChoicesRequest
            {
                Provinces = { parsed.GetValue(provinces) ?? [] },
                MinPosition = parsed.GetValue(position) ?? "",
            };
            var response = await session.Placement.CountChoicesAsync(request, await session.Options(stop));
            if (session.IsJson)
                session.Line(response);
            else
                foreach (var site in response.Sites.Prepend(response.All))
                    Write(site, session.Console);
            return ExitCode.Done;
        });
    }

    static void Write(SiteChoices site, IAnsiConsole console)
    {
        var name = site.SiteId.Length == 0 ? "all sites" : site.SiteId;
        console.WriteLine(Invariant(
            $"{name}: {site.Accepted} accepted, {site.AcceptedBest} of them the best;"));
        console.WriteLine(Invariant($"  {site.DeviatedPercent} % deviated; {site.AboveCeiling} above the ceiling"));
        foreach (var count in site.Deviations)
            console.WriteLine(Invariant($"  {SiteInput.NameOf(count.Reason)} {count.Times}"));
    }
}
