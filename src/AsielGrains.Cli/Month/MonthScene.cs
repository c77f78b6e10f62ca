using AsielGrains.Cli.Access;
using AsielGrains.Cli.Session;
using AsielGrains.Cli.Sites;
using AsielGrains.Domain.Partners;
using Grpc.Net.Client;

namespace AsielGrains.Cli.Month;

/// <summary>The scene of a month of arrivals, moves and departures through the national portfolio.</summary>
public static class MonthScene
{
    public const string Name = "month";

    /// <summary>Plays it and tells what came of it.</summary>
    /// <param name="callerOf">Who calls, by role: the desk of placement and the director of COA.</param>
    public static async Task<MonthOutcome> Play(
        Uri server, Func<ChainRole, Caller> callerOf, Surroundings surroundings, CancellationToken stop)
    {
        using var session = new ChainSession(
            server, uri => GrpcChannel.ForAddress(uri), callerOf(ChainRole.CoaPlacement), surroundings, false, null)
        {
            As = callerOf,
        };
        return await Play(session, stop);
    }

    internal static async Task<MonthOutcome> Play(ChainSession session, CancellationToken stop)
    {
        var output = session.Surroundings.Out;
        output.WriteLine("Playing a month of invented arrivals, moves and departures through about 240 sites.");
        output.WriteLine("It is no register of COA, and the days to come are played in the calendar ahead.");
        var player = new MonthPlayer(session, SiteInput.OrToday(null, session.Surroundings));
        var outcome = await player.Play(stop);
        output.WriteLine(FormattableString.Invariant(
            $"{outcome.Stayed} households were there, {outcome.Left} of them left at once; ")
            + FormattableString.Invariant(
                $"{outcome.Arrived} arrived, {outcome.Moved} moved on, {outcome.Unplaced} found no place."));
        output.WriteLine(outcome.Summary);
        return outcome;
    }
}
