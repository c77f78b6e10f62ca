using AsielGrains.Contract.V1;
using Grpc.Core;

namespace AsielGrains.Cli.Tests.Chain;

/// <summary>Splits whatever is asked, and knows one identity.</summary>
sealed class PersonsInMemory : PersonsService.PersonsServiceBase
{
    public override Task<SplitVNumbersResponse> SplitVNumbers(
        SplitVNumbersRequest request, ServerCallContext context) => Task.FromResult(new SplitVNumbersResponse
        {
            Receipt = new() { Id = $"{request.ExpiredVNumber[^1]} from {request.SurvivingVNumber[^1]}", Version = 2 },
        });

    public override Task<ProtectPersonResponse> ProtectPerson(
        ProtectPersonRequest request, ServerCallContext context) => Task.FromResult(new ProtectPersonResponse
        {
            Receipt = new() { Id = $"{request.VNumber[^1]} {request.Kind} from {request.ProtectedOn}", Version = 2 },
        });

    public override Task<EndProtectionResponse> EndProtection(
        EndProtectionRequest request, ServerCallContext context) => Task.FromResult(new EndProtectionResponse
        {
            Receipt = new() { Id = $"{request.VNumber[^1]} {request.Kind} until {request.EndedOn}", Version = 3 },
        });

    public override Task<GetIdentityResponse> GetIdentity(GetIdentityRequest request, ServerCallContext context) =>
        Task.FromResult(new GetIdentityResponse
        {
            Entries =
            {
                Entry("Hadad", IdentitySource.OwnStatement, "Politie", current: false),
                Entry("Haddad", IdentitySource.IdentifyingDocument, "KMar", current: true),
            },
            Verifications =
            {
                new IdentityVerification
                {
                    VerifiedOn = "2026-03-10",
                    Finding = IdentityFinding.BornOnDiffers,
                    Organisation = "Coa",
                    RecordedAt = new(),
                    Outdated = true,
                },
            },
        });

    static IdentityEntry Entry(string name, IdentitySource source, string by, bool current) => new()
    {
        Detail = IdentityDetail.FamilyName,
        Value = name,
        Source = source,
        Organisation = by,
        RecordedAt = new(),
        Current = current,
    };
}
