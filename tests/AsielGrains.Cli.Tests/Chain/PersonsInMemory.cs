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
}
