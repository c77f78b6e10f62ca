using System.CommandLine;
using AsielGrains.Cli.Output;
using AsielGrains.Cli.Session;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Partners;
using Google.Protobuf.WellKnownTypes;

namespace AsielGrains.Cli.ChainFlow;

/// <summary><c>asiel flow</c>.</summary>
sealed class FlowCommand
{
    const string Text =
        """
        Show the flow through the chain: inflow per period and nationality, and how many cases are where.

        Figures only, no persons. With --watch it stays and shows every change until Ctrl+C.

        Examples:
          asiel flow --from 2015-01-01 --until 2015-12-31
          asiel flow --watch --per week --nationality SYR --nationality ERI
          asiel flow --as-of 2026-03-01T12:00:00Z --json
        """;

    readonly FlowFilterOptions _filter = new();

    readonly Option<DateTimeOffset?> _asOf = CheckedOption.Moment(
        "--as-of", "The flow as the system knew it at that moment.");

    readonly Option<bool> _watch = new("--watch") { Description = "Stay and show every change." };

    readonly Option<int?> _messages = new("--messages")
    {
        Description = "With --watch: stop after this many messages.",
    };

    public static Command Build(Surroundings surroundings) => new FlowCommand().Command(surroundings);

    ChainCommand Command(Surroundings surroundings)
    {
        var command = new ChainCommand("flow", Text, ChainRole.ChainAnalyst, _ => Purposes.ChainSteering);
        _filter.AddTo(command);
        command.Options.Add(_asOf);
        command.Options.Add(_watch);
        command.Options.Add(_messages);
        return command.Runs(surroundings, Show);
    }

    Task<int> Show(ChainSession session, ParseResult parsed, CancellationToken stop)
    {
        var filter = _filter.Read(parsed);
        var asOf = parsed.GetValue(_asOf);
        if (!parsed.GetValue(_watch))
            return Once(session, filter, asOf, stop);
        if (asOf is not null)
            throw new UsageException("--as-of is a moment that is over; it can't be watched.", "as-of");
        return new FlowWatch(session, filter).Run(parsed.GetValue(_messages), stop);
    }

    static async Task<int> Once(
        ChainSession session, FlowFilter filter, DateTimeOffset? asOf, CancellationToken stop)
    {
        var request = new GetFlowRequest
        {
            Filter = filter,
            AsOf = asOf is { } moment ? Timestamp.FromDateTimeOffset(moment) : null,
        };
        var response = await session.Flow.GetFlowAsync(request, await session.Options(stop));
        if (session.IsJson)
            session.Line(response);
        else
            Write(session, filter, response.Flow ?? new());
        return ExitCode.Done;
    }

    static void Write(ChainSession session, FlowFilter filter, Flow flow)
    {
        var board = new FlowBoard();
        board.Replace(flow);
        session.Console.Write(new FlowTable(filter, session.Console.Profile.Width).Of(board));
    }
}
