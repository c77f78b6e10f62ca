using AsielGrains.Contract.V1;
using AsielGrains.Domain.Time;
using AsielGrains.Gateway.Access;
using AsielGrains.Gateway.Fields;
using Grpc.Core;

namespace AsielGrains.Gateway.Families;

/// <summary>Relatives who follow a permit holder, at the front door.</summary>
sealed class FamilyService(FamilyDesk desk, TimeProvider time) : Contract.V1.FamilyService.FamilyServiceBase
{
    public override Task<LinkFamilyResponse> LinkFamily(LinkFamilyRequest request, ServerCallContext context) =>
        desk.Link(request, Admission.Of(context).Caller, context.CancellationToken);

    public override async Task<GetFamilyResponse> GetFamily(GetFamilyRequest request, ServerCallContext context)
    {
        var id = RequestField.CaseId(request.CaseId);
        var position = RequestField.Position(request.MinPosition, "min_position");
        var today = DutchTime.DateAt(time.GetUtcNow());
        var links = await desk.Links(id, today, Admission.Of(context), position, context.CancellationToken);
        return new() { Links = { links } };
    }
}
