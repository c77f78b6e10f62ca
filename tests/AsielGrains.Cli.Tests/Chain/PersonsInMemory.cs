using AsielGrains.Contract.V1;
using Grpc.Core;

namespace AsielGrains.Cli.Tests.Chain;

/// <summary>Splits whatever is asked.</summary>
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
}
