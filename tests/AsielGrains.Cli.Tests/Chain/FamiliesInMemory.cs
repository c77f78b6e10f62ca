using AsielGrains.Contract.V1;
using Grpc.Core;

namespace AsielGrains.Cli.Tests.Chain;

/// <summary>The service of relatives; it keeps what it was told last.</summary>
sealed class FamiliesInMemory : FamilyService.FamilyServiceBase
{
    public LinkFamilyRequest? Linked { get; private set; }

    public override Task<LinkFamilyResponse> LinkFamily(LinkFamilyRequest request, ServerCallContext context)
    {
        Linked = request;
        var receipt = new Receipt { Id = request.RelativeCaseId, Version = 2, Position = "0-9" };
        return Task.FromResult(new LinkFamilyResponse { Relative = receipt, Referent = receipt });
    }

    public override Task<GetFamilyResponse> GetFamily(GetFamilyRequest request, ServerCallContext context) =>
        Task.FromResult(new GetFamilyResponse
        {
            Links =
            {
                new FamilyLink
                {
                    RelativeCaseId = request.CaseId,
                    ReferentCaseId = "fedcba9876543210fedcba9876543210",
                    AppliedOn = "2026-03-03",
                    VisaUntilOn = "2026-06-01",
                },
            },
        });
}
