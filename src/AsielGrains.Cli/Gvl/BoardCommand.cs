using System.CommandLine;
using AsielGrains.Cli.Session;
using AsielGrains.Cli.Sites;
using AsielGrains.Contract.V1;

namespace AsielGrains.Cli.Gvl;

/// <summary><c>asiel gvl board</c>.</summary>
static class BoardCommand
{
    public static Command Build(Surroundings surroundings)
    {
        var site = SiteInput.Site();
        var position = new Option<string?>("--min-position")
        {
            Description = "The position of an earlier receipt: the answer is at least as new.",
        };
        var command = GvlCommands.Of("board", "The day of a joint location: all partners in one picture.");
        command.Arguments.Add(site);
        command.Options.Add(position);
        return command.Runs(surroundings, async (session, parsed, stop) =>
        {
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
}
