using System.CommandLine;
using System.Globalization;
using AsielGrains.Cli.Output;
using AsielGrains.Cli.Session;
using AsielGrains.Cli.Sites;
using AsielGrains.Contract.V1;
using static System.FormattableString;

namespace AsielGrains.Cli.Placing;

/// <summary><c>asiel place differences</c>: where sites and cases do not agree.</summary>
static class DifferencesCommand
{
    const string Text =
        """
        Show where sites and cases do not agree, or something was left half done, as a change of a household. The system
        sets right by itself what it can, a case within seconds and what takes two steps after half a minute; --mend
        does it at once.

        Example:
          asiel place differences --mend
        """;

    public static Command Build(Surroundings surroundings)
    {
        var mend = new Option<bool>("--mend") { Description = "Set right at once what can be; shows what is left." };
        var count = new Option<int>("--count") { Description = "How many are shown, the oldest first; at most 1,000." };
        var language = CheckedOption.Language();
        var command = SiteCommands.Of("differences", Text);
        command.Options.Add(mend);
        command.Options.Add(count);
        command.Options.Add(language);
        return command.Runs(surroundings, async (session, parsed, stop) =>
        {
            if (parsed.GetValue(mend))
            {
                var mended = await session.Households.MendPlaceDifferencesAsync(new(), await session.Options(stop));
                return session.Show(mended, output =>
                {
                    output.WriteLine(Invariant($"set right: {mended.Mended}"));
                    Write(mended.Left, parsed.GetRequiredValue(language), output);
                });
            }

            var response = await session.Households.ListPlaceDifferencesAsync(
                new() { PageSize = parsed.GetValue(count) }, await session.Options(stop));
            return session.Show(
                response, output => Write(response.Differences, parsed.GetRequiredValue(language), output));
        });
    }

    static void Write(PlaceDifferences found, string language, TextWriter output)
    {
        foreach (var difference in found.Differences)
        {
            output.WriteLine(Line(difference));
            if (difference.Text is { } text)
                output.WriteLine($"  {text.In(language)}");
        }

        output.WriteLine(Invariant($"differences: {found.TotalCount}, position {found.Position}"));
    }

    static string Line(PlaceDifference difference)
    {
        var since = difference.Since.ToDateTimeOffset().ToString("u", CultureInfo.InvariantCulture);
        var site = difference.SiteId.Length > 0 ? $", {difference.SiteId} placement {difference.PlacementId}" : "";
        var departs = difference.DepartsOn.Length > 0 ? $", departs on {difference.DepartsOn}" : "";
        var joint = difference.JointId.Length > 0 ? $", joint {difference.JointId}" : "";
        var change = difference.ChangeId.Length > 0 ? $", change {difference.ChangeId}" : "";
        var @case = difference.CaseId.Length > 0 ? $", case {difference.CaseId}" : "";
        var who = difference.Mends ? "" : "; for people to set right";
        return $"{SiteInput.NameOf(difference.Kind)} since {since}: household {difference.HouseholdId}"
            + $"{@case}{site}{joint}{change}{departs}{who}";
    }
}
