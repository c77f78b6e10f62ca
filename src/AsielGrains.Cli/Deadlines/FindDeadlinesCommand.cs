using System.CommandLine;
using AsielGrains.Cli.Cases;
using AsielGrains.Cli.Session;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Partners;
using Google.Protobuf.WellKnownTypes;

namespace AsielGrains.Cli.Deadlines;

/// <summary><c>asiel deadlines</c>.</summary>
sealed class FindDeadlinesCommand
{
    const string Text =
        """
        Find deadlines in all cases: those that end soon, or those that were not met. Each partner finds its own and
        those on whose end it acts, as DT&V the term to leave. A right that nobody used was not breached: it is found
        by its code only. Reading is recorded with the purpose for every case that is shown.

        Examples:
          asiel deadlines --within 14
          asiel deadlines --term BESL6 --lapsed --count 1000 --json
          asiel deadlines --role dtenv.director --within 30 --unassigned
        """;

    readonly DeadlineSelection _selection = new("Show");

    readonly Option<DateTimeOffset?> _asOf = CheckedOption.Moment(
        "--as-of", "The deadlines as the system would have told them at that moment.");

    public static Command Build(Surroundings surroundings) => new FindDeadlinesCommand().Command(surroundings);

    ChainCommand Command(Surroundings surroundings)
    {
        var command = CaseCommand.Of("deadlines", Text, ChainRole.IndOfficer);
        foreach (var option in _selection.Options)
            command.Options.Add(option);
        command.Options.Add(_asOf);
        return command.Runs(surroundings, Show);
    }

    async Task<int> Show(ChainSession session, ParseResult parsed, CancellationToken stop)
    {
        var request = _selection.Request(parsed);
        request.AsOf = parsed.GetValue(_asOf) is { } moment ? Timestamp.FromDateTimeOffset(moment) : null;
        var last = new FindDeadlinesResponse();
        await foreach (var page in _selection.Pages(request, session, parsed, stop))
            Write(session, last = page);

        if (!session.IsJson)
            session.Surroundings.Out.WriteLine($"{last.TotalCount} in all, as of position {last.Position}");
        return ExitCode.Done;
    }

    static void Write(ChainSession session, FindDeadlinesResponse page)
    {
        if (session.IsJson)
        {
            session.Line(page);
            return;
        }

        foreach (var one in page.Deadlines)
        {
            var days = one.DaysLeft < 0 ? $"{-one.DaysLeft} days ago" : $"{one.DaysLeft} days left";
            var team = one.Team.Length == 0 ? "" : $"  {one.Team}";
            session.Surroundings.Out.WriteLine(
                $"{one.EndsOn}  {days,-15}  {one.CaseId}  {one.Term}: {one.Name} ({one.Binds}){team}");
        }
    }
}
