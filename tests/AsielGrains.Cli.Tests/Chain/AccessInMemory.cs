using AsielGrains.Contract.V1;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;

namespace AsielGrains.Cli.Tests.Chain;

/// <summary>One group, one grant, and one disclosure that repeats what was asked.</summary>
sealed class AccessInMemory : AccessService.AccessServiceBase
{
    public override Task<ListFieldGroupsResponse> ListFieldGroups(
        ListFieldGroupsRequest request, ServerCallContext context) => Task.FromResult(new ListFieldGroupsResponse
        {
            Revision = 3,
            Source = "a test",
            Groups = { new FieldGroup { Code = "F3", Name = "identiteit", English = "identity" } },
            Grants =
            {
                new FieldGrant { Role = "coa.placement", Purpose = "coa", Groups = { "F3" }, Because = "houses" },
            },
        });

    public override Task<ListDisclosuresResponse> ListDisclosures(
        ListDisclosuresRequest request, ServerCallContext context) => Task.FromResult(new ListDisclosuresResponse
        {
            Disclosures =
            {
                new Disclosure
                {
                    ShownAt = new Timestamp(),
                    Organisation = request.Organisation,
                    Role = $"{request.VNumber.Length} digits",
                    Purpose = $"{request.Purpose}{Period(request)}",
                    Groups = { "F1", "F3" },
                    CaseId = request.CaseId,
                },
            },
            NextPageToken = request.PageToken.Length > 0 ? "" : "7",
            AsOfPosition = "9",
        });

    static string Period(ListDisclosuresRequest request) =>
        request.From.Length + request.Through.Length == 0 ? "" : $" {request.From} to {request.Through}";
}
