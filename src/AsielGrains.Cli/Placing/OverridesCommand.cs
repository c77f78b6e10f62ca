using System.CommandLine;
using AsielGrains.Cli.Session;
using AsielGrains.Cli.Sites;
using AsielGrains.Contract.V1;
using static System.FormattableString;

namespace AsielGrains.Cli.Placing;

/// <summary><c>asiel place overrides</c>.</summary>
static class OverridesCommand
{
    public static Command Build(Surroundings surroundings)
    {
        var provinces = SiteInput.Provinces();
        var from = CheckedOption.Date("--from", "Leave given from this day on.");
        var through = CheckedOption.Date("--through", "Leave given up to and including this day.");
        var command = SiteCommands.Of("overrides", "Show who was placed above a ceiling, by whose leave and why.");
        command.Options.Add(provinces);
        command.Options.Add(from);
        command.Options.Add(through);
        return command.Runs(surroundings, async (session, parsed, stop) =>
        {
            var request = new ListCeilingOverridesRequest
            {
                Provinces = { parsed.GetValue(provinces) ?? [] },
                From = parsed.GetValue(from) ?? "",
                Through = parsed.GetValue(through) ?? "",
            };
            var response = await session.Placement.ListCeilingOverridesAsync(request, await session.Options(stop));
            return session.Show(response, output => Write(response, output));
        });
    }

    static void Write(ListCeilingOverridesResponse response, TextWriter output)
    {
        output.WriteLine(Invariant($"{response.Total} times above a ceiling, {response.Overrides.Count} shown"));
        foreach (var one in response.Overrides)
            output.WriteLine(Invariant(
                $"{one.DecidedOn}  {one.SiteId}  {one.Places} places from {one.From}, {SiteInput.NameOf(one.Reason)}, ")
                + $"by {one.Role}  {one.PlacementId}");
    }
}
