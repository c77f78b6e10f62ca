using AsielGrains.Contract.V1;
using AsielGrains.Gateway.Access;
using AsielGrains.Gateway.Cases;
using AsielGrains.Gateway.Fields;
using Grpc.Core;

namespace AsielGrains.Gateway.Persons;

/// <summary>Persons at the front door.</summary>
sealed class PersonsService(SplitDesk splits, ProtectionDesk protections, CaseReader reader, TimeProvider time)
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

    public override async Task<GetIdentityResponse> GetIdentity(GetIdentityRequest request, ServerCallContext context)
    {
        var known = new AsKnown(
            RequestField.Position(request.MinPosition, "min_position"),
            RequestField.Moment(request.AsOf, time.GetUtcNow(), "as_of"));
        var admission = Admission.Of(context);
        var history = await reader.Identity(
            RequestField.CaseId(request.CaseId), admission, known, context.CancellationToken);
        return IdentityView.Of(history, admission.Mask);
    }
}
