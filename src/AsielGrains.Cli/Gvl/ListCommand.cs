using System.CommandLine;
using AsielGrains.Cli.Session;
using AsielGrains.Contract.V1;
using static System.Globalization.CultureInfo;

namespace AsielGrains.Cli.Gvl;

/// <summary><c>asiel gvl list</c>.</summary>
static class ListCommand
{
    public static Command Build(Surroundings surroundings) =>
        GvlCommands.Of("list", "Every joint location, who comes today and where it is stuck.").Runs(
            surroundings,
            async (session, _, stop) =>
            {
                var response = await session.Gvl.ListGvlsAsync(new(), await session.Options(stop));
                return session.Show(response, output => Write(response, output));
            });

    static void Write(ListGvlsResponse response, TextWriter output)
    {
        if (response.Gvls.Count == 0)
            output.WriteLine("No joint location was opened.");
        foreach (var gvl in response.Gvls)
        {
            output.WriteLine(string.Create(
                InvariantCulture,
                $"{gvl.SiteId}  {gvl.Name}{(gvl.Scenario ? ", a scenario" : "")}, {gvl.ShownOn}: expected "
                    + $"{BoardText.Count(gvl.Expected)}, arrived {BoardText.Count(gvl.Arrived)}"));
            if (gvl.Bottleneck is { } bottleneck)
                output.WriteLine($"          bottleneck {bottleneck.Explanation}");
            if (gvl.Displaced > 0)
                output.WriteLine(string.Create(
                    InvariantCulture, $"          {gvl.Displaced} booked steps to be moved"));
        }
    }
}
