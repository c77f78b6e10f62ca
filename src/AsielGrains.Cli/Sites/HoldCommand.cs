using System.CommandLine;
using AsielGrains.Cli.Session;
using AsielGrains.Contract.V1;
using Google.Protobuf;

namespace AsielGrains.Cli.Sites;

/// <summary><c>asiel site hold</c>.</summary>
static class HoldCommand
{
    const string Text =
        """
        Keep places for a household until it arrives: for all of it, or not at all.
        Name the places, or the part in which the site chooses. With --above-ceiling it takes --role coa.director.

        Example:
          asiel site hold ter-apel --household 0123456789abcdef0123456789abcdef --persons 5 --part COL
        """;

    public static Command Build(Surroundings surroundings)
    {
        var input = new HoldInput(surroundings);
        var command = SiteCommands.Of("hold", Text);
        input.AddTo(command);
        return command.Runs(surroundings, (session, parsed, stop) => input.AboveCeiling(parsed) is { } reason
            ? Above(session, input.Read(parsed), reason, stop)
            : Hold(session, input.Read(parsed), stop));
    }

    static async Task<int> Hold(ChainSession session, HoldPlacesRequest hold, CancellationToken stop)
    {
        var response = await session.Sites.HoldPlacesAsync(hold, await session.Options(stop));
        return Write(session, response, (response.PlacementId, response.Places), (response.Receipt, hold.RequestId));
    }

    static async Task<int> Above(
        ChainSession session, HoldPlacesRequest hold, OverrideReason reason, CancellationToken stop)
    {
        var above = new HoldPlacesAboveCeilingRequest { SiteId = hold.SiteId, Hold = hold, Reason = reason };
        var response = await session.Sites.HoldPlacesAboveCeilingAsync(above, await session.Options(stop));
        return Write(session, response, (response.PlacementId, response.Places), (response.Receipt, hold.RequestId));
    }

    static int Write(
        ChainSession session,
        IMessage response,
        (string Id, IEnumerable<string> Places) placement,
        (Receipt Receipt, string RequestId) answer)
    {
        if (!session.IsJson)
        {
            session.Surroundings.Out.WriteLine($"placement {placement.Id}");
            session.Surroundings.Out.WriteLine($"places    {string.Join(' ', placement.Places)}");
        }

        return session.Write(response, answer.Receipt, answer.RequestId);
    }
}
