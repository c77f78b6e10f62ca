using System.CommandLine;
using AsielGrains.Cli.Session;
using AsielGrains.Cli.Sites;
using AsielGrains.Contract.V1;
using Grpc.Core;
using Spectre.Console;

namespace AsielGrains.Cli.Capacities;

/// <summary><c>asiel capacity</c>.</summary>
sealed class CapacityCommand
{
    const string Text =
        """
        Show what all reception sites have together, on any night to come.

        With --watch it stays and shows every change until Ctrl+C. With --numbers it tells what each number means.

        Examples:
          asiel capacity --province PV20 --nights 7
          asiel capacity --phase permit-holder --meets families
          asiel capacity --type col --watch
        """;

    readonly CapacityOptions _filter = new();

    readonly Option<bool> _watch = new("--watch") { Description = "Stay and show every change." };

    readonly Option<bool> _numbers = new("--numbers") { Description = "Tell what each number means." };

    readonly Option<int?> _messages = new("--messages")
    {
        Description = "With --watch: stop after this many messages.",
    };

    readonly Option<string?> _position = new("--min-position")
    {
        Description = "The position of an earlier receipt: the answer counts it in.",
    };

    readonly Option<int> _use = new("--planned-use")
    {
        Description = "Percent of what is available that is planned with, 50 to 100; left out: 96.",
    };

    public static Command Build(Surroundings surroundings) => new CapacityCommand().Command(surroundings);

    ChainCommand Command(Surroundings surroundings)
    {
        var command = SiteCommands.Of("capacity", Text);
        _filter.AddTo(command);
        foreach (Option option in (ReadOnlySpan<Option>)[_watch, _numbers, _messages, _position, _use])
            command.Options.Add(option);
        return command.Runs(surroundings, Show);
    }

    async Task<int> Show(ChainSession session, ParseResult parsed, CancellationToken stop)
    {
        if (parsed.GetValue(_numbers))
            return await Numbers(session, stop);
        if (parsed.GetValue(_watch))
            return await Watch(session, parsed, stop);
        var request = new GetCapacityRequest
        {
            Filter = _filter.Read(parsed),
            MinPosition = parsed.GetValue(_position) ?? "",
            PlannedUsePercent = parsed.GetValue(_use),
        };
        var response = await session.Capacity.GetCapacityAsync(request, await session.Options(stop));
        if (session.IsJson)
            session.Line(response);
        else
            session.Console.Write(CapacityTable.Of(response.Capacity));
        return ExitCode.Done;
    }

    async Task<int> Watch(ChainSession session, ParseResult parsed, CancellationToken stop)
    {
        var request = new WatchCapacityRequest { Filter = _filter.Read(parsed) };
        using var call = session.Capacity.WatchCapacity(
            request, await session.Caller.Headers(stop), cancellationToken: stop);
        await Watching.Follow(
            call.ResponseStream,
            message =>
            {
                if (session.IsJson)
                    session.Line(message);
                else if (message.Capacity is { } capacity)
                    session.Console.Write(CapacityTable.Of(capacity));
            },
            parsed.GetValue(_messages),
            stop);
        return ExitCode.Done;
    }

    static async Task<int> Numbers(ChainSession session, CancellationToken stop)
    {
        var response = await session.Capacity.ListCapacityNumbersAsync(new(), await session.Options(stop));
        if (session.IsJson)
            session.Line(response);
        else
            foreach (var number in response.Numbers)
                session.Console.WriteLine($"{number.Name} ({number.Term}): {number.Definition} {number.Source}");
        return ExitCode.Done;
    }
}
