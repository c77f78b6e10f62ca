using AsielGrains.Contract.V1;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Persons;
using AsielGrains.Gateway.Access;
using AsielGrains.Gateway.Fields;
using AsielGrains.Gateway.Persons;
using AsielGrains.Gateway.Refusals;
using AsielGrains.Grains.Commands;
using AsielGrains.Grains.Persons;

namespace AsielGrains.Gateway.Cases;

/// <summary>Finds the two persons of a merge and hands it to the guardian of the one that is merged.</summary>
sealed class MergeDesk(IGrainFactory grains, KeptProtections protections)
{
    const string Expired = "expired_v_number";
    const string Surviving = "surviving_v_number";

    /// <exception cref="RefusedException">The merge was refused.</exception>
    public async Task<MergeReading> Merge(
        MergeVNumbersRequest request, Admission admission, CancellationToken cancellation)
    {
        var requestId = RequestField.RequestId(request.RequestId);
        var expired = RequestField.VNumber(request.ExpiredVNumber, Expired);
        var surviving = RequestField.VNumber(request.SurvivingVNumber, Surviving);
        var on = RequestField.Date(request.MergedOn, "merged_on");
        var notAfter = RequestField.NotAfter(request.NotAfter);

        var merged = await Directory.FindKnown(expired, Expired, admission, cancellation);
        var survivor = await Directory.FindKnown(surviving, Surviving, admission, cancellation);
        if (merged == survivor)
            return await Repeated(survivor, requestId, on, cancellation);

        var command = new PersonCommand.MergeInto(on, merged, survivor, expired, surviving);
        var kept = await protections.Give(command, requestId, admission.Caller, cancellation);
        var answer = await grains.GetGrain<IPersonGrain>(merged.ToString())
            .Handle(new(requestId, command, admission.Caller) { NotAfter = notAfter })
            .WaitAsync(cancellation);
        if (answer.Rejection is not null)
            await protections.TakeBack(command, kept, requestId, admission.Caller);
        return new(merged, survivor, on, Faults.ReceiptOf(answer));
    }

    IPersonDirectoryGrain Directory => grains.GetGrain<IPersonDirectoryGrain>(0);

    // Numbers of one person: either this very request made them so, and then it gets its first answer, or there is
    // nothing to merge.
    async Task<MergeReading> Repeated(
        PersonId survivor, Guid requestId, DateOnly on, CancellationToken cancellation)
    {
        var earlier = await Directory.FindMerge(survivor, requestId).WaitAsync(cancellation)
            ?? throw new RefusedException(new(Reason.SamePerson, "Both V-numbers belong to the same person already."));
        return earlier.On == on ? earlier : throw new RefusedException(Faults.Of(Fault.RequestIdReused));
    }
}
