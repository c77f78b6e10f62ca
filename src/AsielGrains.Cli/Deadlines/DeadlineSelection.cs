using System.CommandLine;
using System.Runtime.CompilerServices;
using AsielGrains.Cli.Session;
using AsielGrains.Contract.V1;
using Option = System.CommandLine.Option;

namespace AsielGrains.Cli.Deadlines;

/// <summary>Which deadlines a command is about, and the way through their pages.</summary>
sealed class DeadlineSelection
{
    const int PageSize = 1_000;
    const int CountMax = 100_000;

    readonly Option<string?> _term = new("--term") { Description = "The code of one term, for example BESL6." };

    readonly Option<string?> _binds = new("--binds") { Description = "Whom the terms bind, for example Court." };

    readonly Option<int?> _within = new("--within")
    {
        Description = "So many days from today; with --lapsed so many days back.",
        HelpName = "days",
    };

    readonly Option<bool> _lapsed = new("--lapsed") { Description = "Those whose last day has passed." };

    readonly Option<string?> _team = new("--team") { Description = "Those that this team sees to." };

    readonly Option<bool> _unassigned = new("--unassigned") { Description = "Those that no team sees to." };

    readonly Option<int> _count;

    readonly Option<string?> _position = new("--min-position")
    {
        Description = "The position of an earlier receipt: the answer is at least as new.",
    };

    /// <param name="does">What is done with at most so many.</param>
    public DeadlineSelection(string does)
    {
        _count = new("--count")
        {
            Description = $"{does} at most so many, up to {CountMax:N0}.",
            DefaultValueFactory = _ => 100,
        };
        _count.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > CountMax)
                result.AddError($"--count: 1 to {CountMax:N0}.");
        });
    }

    public Option[] Options => [_term, _binds, _within, _lapsed, _team, _unassigned, _count, _position];

    public FindDeadlinesRequest Request(ParseResult parsed)
    {
        var request = new FindDeadlinesRequest
        {
            Term = parsed.GetValue(_term) ?? "",
            Binds = parsed.GetValue(_binds) ?? "",
            State = parsed.GetValue(_lapsed) ? DeadlineState.Lapsed : DeadlineState.Running,
            Team = parsed.GetValue(_team) ?? "",
            Unassigned = parsed.GetValue(_unassigned),
            MinPosition = parsed.GetValue(_position) ?? "",
        };
        if (parsed.GetValue(_within) is { } days)
            request.WithinDays = days;
        return request;
    }

    /// <summary>Page after page, until there are as many as were asked for.</summary>
    public async IAsyncEnumerable<FindDeadlinesResponse> Pages(
        FindDeadlinesRequest request,
        ChainSession session,
        ParseResult parsed,
        [EnumeratorCancellation] CancellationToken stop)
    {
        var left = parsed.GetValue(_count);
        do
        {
            request.PageSize = Math.Min(left, PageSize);
            var page = await session.Deadlines.FindDeadlinesAsync(request, await session.Options(stop));
            yield return page;
            request.PageToken = page.NextPageToken;
            left -= page.Deadlines.Count;
        }
        while (left > 0 && request.PageToken.Length > 0);
    }
}
