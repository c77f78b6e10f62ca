using System.CommandLine;
using AsielGrains.Cli.Session;
using AsielGrains.Contract.V1;
using static System.FormattableString;

namespace AsielGrains.Cli.Sites;

/// <summary><c>asiel site evacuation</c>: who is on a site, for when everybody must leave it.</summary>
static class EvacuationCommand
{
    const string Text =
        """
        Show who is on a site now, place by place, for when everybody must leave it.

        Every household that arrived and has not left, with its places and the cases of its persons; no names. A person
        whose case may not be told, or who has none, is counted all the same. That you read it is recorded for every
        case that is shown.

        Example:
          asiel site evacuation ter-apel > list.txt
        """;

    public static Command Build(Surroundings surroundings)
    {
        var site = SiteInput.Site();
        var command = SiteCommands.Of("evacuation", Text);
        command.Arguments.Add(site);
        return command.Runs(surroundings, async (session, parsed, stop) =>
        {
            var pages = await SitePages.All(
                session,
                async token => await session.Sites.GetEvacuationListAsync(
                    new() { SiteId = parsed.GetRequiredValue(site), PageToken = token }, await session.Options(stop)),
                page => page.NextPageToken);
            if (!session.IsJson)
                Write(pages.SelectMany(page => page.Households), pages[^1], surroundings.Out);
            return ExitCode.Done;
        });
    }

    static void Write(IEnumerable<EvacuatedHousehold> all, GetEvacuationListResponse last, TextWriter output)
    {
        foreach (var line in all.Select(Line).Order(StringComparer.Ordinal))
            output.WriteLine(line);
        output.WriteLine(Invariant(
            $"present: {last.PersonsCount} persons in {last.HouseholdsCount} households, position {last.Position}"));
    }

    static string Line(EvacuatedHousehold household) =>
        Invariant($"{string.Join(' ', household.Places)}: {household.Persons} persons of {household.HouseholdId}")
        + (household.Known.Count == 0 ? ", no case known" : $": {string.Join(", ", household.Known.Select(Person))}");

    static string Person(EvacuatedPerson person) => person.MissedSinceOn.Length == 0
        ? person.CaseId
        : $"{person.CaseId} (missed since {person.MissedSinceOn})";
}
