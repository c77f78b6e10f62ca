using AsielGrains.Contract.V1;
using AsielGrains.Domain.Time;
using AsielGrains.Gateway.Access;
using AsielGrains.Gateway.Fields;
using AsielGrains.Gateway.Refusals;
using AsielGrains.Grains.Feed;
using AsielGrains.Grains.Returns;
using AsielGrains.Journal;
using Grpc.Core;

namespace AsielGrains.Gateway.Returns;

/// <summary>The return track at the front door, to be read.</summary>
sealed class ReturnService(IGrainFactory grains, ReturnDesk desk, TimeProvider time)
    : Contract.V1.ReturnService.ReturnServiceBase
{
    /// <summary>How long the figures are given to come as far as a position that was asked for.</summary>
    static readonly TimeSpan PositionPatience = TimeSpan.FromSeconds(5);

    static readonly TimeSpan PositionPause = TimeSpan.FromMilliseconds(100);

    DateOnly Today => DutchTime.DateAt(time.GetUtcNow());

    public override async Task<GetReturnTrackResponse> GetReturnTrack(
        GetReturnTrackRequest request, ServerCallContext context)
    {
        var id = RequestField.CaseId(request.CaseId);
        var position = RequestField.Position(request.MinPosition, "min_position");
        var track = await desk.Track(id, Admission.Of(context), position, context.CancellationToken);
        return new() { Track = ReturnView.Of(track, Today) };
    }

    public override async Task<CheckRemovabilityResponse> CheckRemovability(
        CheckRemovabilityRequest request, ServerCallContext context)
    {
        var id = RequestField.CaseId(request.CaseId);
        var day = RequestField.OptionalDate(request.CheckedOn, "checked_on") ?? Today;
        var position = RequestField.Position(request.MinPosition, "min_position");
        var found = await desk.Obstacles(id, day, Admission.Of(context), position, context.CancellationToken);
        return ReturnView.Of(found, day);
    }

    public override async Task<GetReturnFiguresResponse> GetReturnFigures(
        GetReturnFiguresRequest request, ServerCallContext context)
    {
        var query = new ReturnsQuery(
            RequestField.OptionalDate(request.From, "from"), RequestField.OptionalDate(request.Until, "until"));
        var position = RequestField.Position(request.MinPosition, "min_position");
        return new() { Figures = ReturnView.Of(await Read(query, position, context.CancellationToken)) };
    }

    async Task<ReturnsReading> Read(ReturnsQuery query, JournalPosition? position, CancellationToken cancellation)
    {
        var begun = time.GetTimestamp();
        var grain = grains.GetGrain<IReturnsGrain>(FeedStream.Chain);
        while (true)
        {
            var reading = await grain.Read(query).WaitAsync(cancellation);
            if (position is not { } asked || reading.Position >= asked)
                return reading;
            if (time.GetElapsedTime(begun) > PositionPatience)
                throw new RefusedException(new(
                    Reason.PositionNotReached, "The position was not reached in time.", "min_position"));
            await Task.Delay(PositionPause, time, cancellation);
        }
    }
}
