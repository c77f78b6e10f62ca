using System.CommandLine;
using AsielGrains.Cli.Session;
using AsielGrains.Contract.V1;
using static System.FormattableString;

namespace AsielGrains.Cli.Sites;

/// <summary><c>asiel site absences</c>: who is missed.</summary>
static class AbsencesCommand
{
    const string Text =
        """
        Show who is missed on a site or on all of them: somebody signalled that a person may be gone, or the police
        established it, and the household has its places still; a person without one has them under the id of the case.
        A signal is told with: asiel case report CASE absence-signalled. Reading is recorded with the purpose for every
        case that is shown.

        Examples:
          asiel site absences --days 3
          asiel site absences --site ter-apel --json
        """;

    public static Command Build(Surroundings surroundings)
    {
        var site = new Option<string>("--site") { Description = "Only on this site." };
        var days = new Option<int>("--days") { Description = "Missed for so many days at least." };
        var count = new Option<int>("--count") { Description = "How many are shown; at most 1,000, left out: 100." };
        var command = SiteCommands.Of("absences", Text);
        foreach (Option option in (ReadOnlySpan<Option>)[site, days, count])
            command.Options.Add(option);
        return command.Runs(surroundings, async (session, parsed, stop) =>
        {
            var request = new ListAbsencesRequest
            {
                SiteId = parsed.GetValue(site) ?? "",
                DaysMin = parsed.GetValue(days),
                PageSize = parsed.GetValue(count),
            };
            var response = await session.Households.ListAbsencesAsync(request, await session.Options(stop));
            return session.Show(response, output => Write(response, output));
        });
    }

    static void Write(ListAbsencesResponse found, TextWriter output)
    {
        foreach (var one in found.Absences)
            output.WriteLine(Invariant(
                $"{one.SinceOn}  {one.Days,4} days  {one.CaseId}  {one.SiteId} placement {one.PlacementId}")
                + Seen(one));
        output.WriteLine(Invariant($"missed: {found.TotalCount}, position {found.Position}"));
    }

    static string Seen(Absence one) =>
        (one.NotFoundOn.Length > 0 ? $", not found on {one.NotFoundOn}" : "")
        + (one.EstablishedOn.Length > 0 ? $", M100 on {one.EstablishedOn}" : "");
}
