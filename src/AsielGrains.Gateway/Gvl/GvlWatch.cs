using System.Runtime.CompilerServices;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Reception;
using AsielGrains.Domain.Time;
using AsielGrains.Gateway.Access;
using AsielGrains.Gateway.Capacity;
using AsielGrains.Gateway.Deadlines;
using AsielGrains.Gateway.Flow;
using AsielGrains.Gateway.Telemetry;
using AsielGrains.Grains.Capacity;
using AsielGrains.Journal;
using Grpc.Core;
using Microsoft.Extensions.Hosting;

namespace AsielGrains.Gateway.Gvl;

/// <summary>
/// Shows a day board as it changes. Nobody tells that a board changed, for it is put together from guardians, cases and
/// the clock; this silo's copies tell that something in the chain did, and then it is looked at anew.
/// </summary>
sealed class GvlWatch(
    DayDesk days,
    CapacityReader reader,
    IDeadlineReadings cases,
    GatewayTelemetry telemetry,
    IHostApplicationLifetime host,
    TimeProvider time)
{
    /// <summary>Changes that follow each other within this time reach a watcher in one message.</summary>
    static readonly TimeSpan LookPeriod = TimeSpan.FromSeconds(1);

    readonly Seats _seats = new(GatewayLimits.GvlWatchersMax, "follow day boards");

    /// <summary>The board, then anew whenever it changes, and heartbeats.</summary>
    /// <exception cref="Refusals.RefusedException">
    /// The location is not known, there are as many subscribers as this silo serves, or this one does not read.
    /// </exception>
    public async Task Follow(
        SiteId site, IServerStreamWriter<WatchGvlBoardResponse> messages, ServerCallContext context)
    {
        using var seat = _seats.Take();
        var subscriber = new Subscriber<WatchGvlBoardResponse>(
            messages, message => message.Position, telemetry, time);
        await Subscription.Serve(host, context, async stop =>
        {
            await foreach (var message in Look(site, context, stop))
                await subscriber.Tell(message, Admission.Of(context), stop);
        });
    }

    async IAsyncEnumerable<WatchGvlBoardResponse> Look(
        SiteId site, ServerCallContext context, [EnumeratorCancellation] CancellationToken stop)
    {
        var told = (Day: Today, To: new Audience(Admission.Of(context)));
        var (shown, toldAt) = ((GvlBoard?)null, time.GetTimestamp());
        while (true)
        {
            if (told.Day != Today)
                told = (Today, new(Admission.Of(context)));
            var copies = Copies;
            var board = await days.Board(site, position: null, told.To, context);
            var isNew = shown is null || !IsSamePicture(shown, board);
            if (isNew || time.GetElapsedTime(toldAt) >= CapacityReplica.HeartbeatPeriod)
            {
                (shown, toldAt) = (board, time.GetTimestamp());
                yield return Message(copies, board, isNew);
            }

            await Change(copies, toldAt, stop);
        }
    }

    DateOnly Today => DutchTime.DateAt(time.GetUtcNow());

    (JournalPosition Sites, JournalPosition Cases) Copies => (reader.Sites.Position, cases.Position);

    // Looks also when nothing is told to have changed, as often as the stream has to show that it lives: time goes on.
    async Task Change((JournalPosition, JournalPosition) looked, long toldAt, CancellationToken stop)
    {
        do
            await Task.Delay(LookPeriod, time, stop);
        while (Copies == looked && time.GetElapsedTime(toldAt) < CapacityReplica.HeartbeatPeriod);
    }

    static bool IsSamePicture(GvlBoard shown, GvlBoard board)
    {
        var undated = board.Clone();
        (undated.AsOf, undated.BedsPosition) = (shown.AsOf, shown.BedsPosition);
        return undated.Equals(shown);
    }

    // Guardians answer as new as the journal; of the copies the one that is behind counts.
    static WatchGvlBoardResponse Message(
        (JournalPosition Sites, JournalPosition Cases) copies, GvlBoard board, bool isNew)
    {
        var position = copies.Sites < copies.Cases ? copies.Sites : copies.Cases;
        var message = new WatchGvlBoardResponse { Position = position.ToString(), AsOf = board.AsOf };
        if (isNew)
            message.Board = board;
        else
            message.Heartbeat = new();
        return message;
    }
}
