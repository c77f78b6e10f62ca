using AsielGrains.Contract.V1;
using AsielGrains.Domain.Time;
using AsielGrains.Gateway.Access;
using AsielGrains.Gateway.Fields;
using AsielGrains.Gateway.Flow;
using AsielGrains.Grains.Feed;
using AsielGrains.Grains.Returns;
using AsielGrains.Journal;
using Grpc.Core;

namespace AsielGrains.Gateway.Returns;

/// <summary>The return track at the front door, to be read.</summary>
sealed class ReturnService(IGrainFactory grains, ReturnDesk desk, TimeProvider time)
    : Contract.V1.ReturnService.ReturnServiceBase
{
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

    Task<ReturnsReading> Read(ReturnsQuery query, JournalPosition? position, CancellationToken cancellation)
    {
        var grain = grains.GetGrain<IReturnsGrain>(FeedStream.Chain);
        return PositionPoll.Until(
            position, () => grain.Read(query), reading => reading.Position, time, cancellation);
    }
}
