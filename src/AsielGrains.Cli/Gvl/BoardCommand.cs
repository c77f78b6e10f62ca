using System.CommandLine;
using AsielGrains.Cli.Session;
using AsielGrains.Cli.Sites;
using AsielGrains.Contract.V1;

namespace AsielGrains.Cli.Gvl;

/// <summary><c>asiel gvl board</c>.</summary>
static class BoardCommand
{
    const string Text =
        """
        The day of a joint location: all partners in one picture.

        With --watch it stays and shows the board anew whenever it changes, until Ctrl+C.

        Example:
          asiel gvl board ter-apel --watch
        """;

    public static Command Build(Surroundings surroundings)
    {
        var site = SiteInput.Site();
        var position = new Option<string?>("--min-position")
        {
            Description = "The position of an earlier receipt: the answer is at least as new.",
        };
        var watch = new Option<bool>("--watch") { Description = "Stay and show every change." };
        var messages = new Option<int?>("--messages")
        {
            Description = "With --watch: stop after this many messages.",
        };
        var command = GvlCommands.Of("board", Text);
        command.Arguments.Add(site);
        foreach (Option option in (ReadOnlySpan<Option>)[position, watch, messages])
            command.Options.Add(option);
        return command.Runs(surroundings, async (session, parsed, stop) =>
        {
            if (parsed.GetValue(watch))
                return await Watch(session, parsed.GetValue(site)!, parsed.GetValue(messages), stop);
            var message = new GetGvlBoardRequest
            {
                SiteId = parsed.GetValue(site), MinPosition = parsed.GetValue(position) ?? "",
            };
            var response = await session.Gvl.GetGvlBoardAsync(message, await session.Options(stop));
            if (session.IsJson)
                session.Line(response);
            else
                new BoardText(response.Board, surroundings.Out).Write();
            return ExitCode.Done;
        });
    }

    static async Task<int> Watch(ChainSession session, string site, int? messages, CancellationToken stop)
    {
        using var call = session.Gvl.WatchGvlBoard(
            new() { SiteId = site }, await session.Caller.Headers(stop), cancellationToken: stop);
        await Watching.Follow(
            call.ResponseStream,
            message =>
            {
                if (session.IsJson)
                    session.Line(message);
                else if (message.Board is { } board)
                    new BoardText(board, session.Surroundings.Out).Write();
            },
            messages,
            stop);
        return ExitCode.Done;
    }
}
