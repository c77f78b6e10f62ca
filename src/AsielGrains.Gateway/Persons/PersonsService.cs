using AsielGrains.Contract.V1;
using AsielGrains.Gateway.Access;
using AsielGrains.Gateway.Cases;
using Grpc.Core;

namespace AsielGrains.Gateway.Persons;

/// <summary>Persons at the front door.</summary>
sealed class PersonsService(SplitDesk splits, ProtectionDesk protections)
    : Contract.V1.PersonsService.PersonsServiceBase
{
    public override async Task<SplitVNumbersResponse> SplitVNumbers(
        SplitVNumbersRequest request, ServerCallContext context)
    {
        var (split, receipt) = await splits.Split(
            request, Admission.Of(context), context.CancellationToken);
        return new()
        {
            Receipt = Receipts.Of(split.Merged.ToString(), receipt),
            SurvivingPersonId = split.Survivor.ToString(),
        };
    }

    public override async Task<ProtectPersonResponse> ProtectPerson(
        ProtectPersonRequest request, ServerCallContext context)
    {
        var (person, receipt) = await protections.Protect(
            request, Admission.Of(context), context.CancellationToken);
        return new() { Receipt = Receipts.Of(person.ToString(), receipt) };
    }

    public override async Task<EndProtectionResponse> EndProtection(
        EndProtectionRequest request, ServerCallContext context)
    {
        var (person, receipt) = await protections.End(request, Admission.Of(context), context.CancellationToken);
        return new() { Receipt = Receipts.Of(person.ToString(), receipt) };
    }
}
