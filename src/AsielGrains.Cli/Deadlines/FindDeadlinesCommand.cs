using System.CommandLine;
using AsielGrains.Cli.Cases;
using AsielGrains.Cli.Session;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Partners;
using Google.Protobuf.WellKnownTypes;
using Option = System.CommandLine.Option;

namespace AsielGrains.Cli.Deadlines;

/// <summary><c>asiel deadlines</c>.</summary>
sealed class FindDeadlinesCommand
{
    const int PageSize = 1_000;
    const int CountMax = 100_000;

    const string Text =
        """
        Find deadlines in all cases: those that end soon, or those that were not met. Each partner finds its own and
        those on whose end it acts, as DT&V the term to leave. A right that nobody used was not breached: it is found
        by its code only. Reading is recorded with the purpose for every case that is shown.

        Examples:
          asiel deadlines --within 14
          asiel deadlines --term BESL6 --lapsed --count 1000 --json
          asiel deadlines --role dtenv.director --within 30
        """;

    readonly Option<string?> _term = new("--term") { Description = "The code of one term, for example BESL6." };

    readonly Option<string?> _binds = new("--binds") { Description = "Whom the terms bind, for example Court." };

    readonly Option<int?> _within = new("--within")
    {
        Description = "So many days from today; with --lapsed so many days back.",
        HelpName = "days",
    };

    readonly Option<bool> _lapsed = new("--lapsed") { Description = "Those whose last day has passed." };

    readonly Option<int> _count = new("--count")
    {
        Description = $"Show at most so many, up to {CountMax:N0}.",
        DefaultValueFactory = _ => 100,
    };

    readonly Option<string?> _position = new("--min-position")
    {
        Description = "The position of an earlier receipt: the answer is at least as new.",
    };

    readonly Option<DateTimeOffset?> _asOf = CheckedOption.Moment(
        "--as-of", "The deadlines as the system would have told them at that moment.");

    public static Command Build(Surroundings surroundings) => new FindDeadlinesCommand().Command(surroundings);

    ChainCommand Command(Surroundings surroundings)
    {
        _count.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > CountMax)
                result.AddError($"--count: 1 to {CountMax:N0}.");
        });
        var command = CaseCommand.Of("deadlines", Text, ChainRole.IndOfficer);
        foreach (var option in (Option[])[_term, _binds, _within, _lapsed, _count, _position, _asOf])
            command.Options.Add(option);
        return command.Runs(surroundings, Show);
    }

    async Task<int> Show(ChainSession session, ParseResult parsed, CancellationToken stop)
    {
        var request = Request(parsed);
        var left = parsed.GetValue(_count);
        FindDeadlinesResponse page;
        do
        {
            request.PageSize = Math.Min(left, PageSize);
            page = await session.Deadlines.FindDeadlinesAsync(request, await session.Options(stop));
            Write(session, page);
            request.PageToken = page.NextPageToken;
            left -= page.Deadlines.Count;
        }
        while (left > 0 && page.NextPageToken.Length > 0);

        if (!session.IsJson)
            session.Surroundings.Out.WriteLine($"{page.TotalCount} in all, as of position {page.Position}");
        return ExitCode.Done;
    }

    FindDeadlinesRequest Request(ParseResult parsed)
    {
        var request = new FindDeadlinesRequest
        {
            Term = parsed.GetValue(_term) ?? "",
            Binds = parsed.GetValue(_binds) ?? "",
            State = parsed.GetValue(_lapsed) ? DeadlineState.Lapsed : DeadlineState.Running,
            MinPosition = parsed.GetValue(_position) ?? "",
            AsOf = parsed.GetValue(_asOf) is { } moment ? Timestamp.FromDateTimeOffset(moment) : null,
        };
        if (parsed.GetValue(_within) is { } days)
            request.WithinDays = days;
        return request;
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
            session.Surroundings.Out.WriteLine(
                $"{one.EndsOn}  {days,-15}  {one.CaseId}  {one.Term}: {one.Name} ({one.Binds})");
        }
    }
}
