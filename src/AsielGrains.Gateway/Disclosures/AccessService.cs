using AsielGrains.Contract.V1;
using AsielGrains.Domain.Access;
using AsielGrains.Gateway.Access;
using Grpc.Core;

namespace AsielGrains.Gateway.Disclosures;

/// <summary>Who may see what, and who looked at whom, at the front door.</summary>
sealed class AccessService(FieldRuleBook rules, DisclosureDesk desk) : Contract.V1.AccessService.AccessServiceBase
{
    public override Task<ListFieldGroupsResponse> ListFieldGroups(
        ListFieldGroupsRequest request, ServerCallContext context) => Task.FromResult(FieldRuleView.Of(rules.Rules));

    public override Task<ListDisclosuresResponse> ListDisclosures(
        ListDisclosuresRequest request, ServerCallContext context) =>
        desk.List(request, Admission.Of(context), context.CancellationToken);
}
