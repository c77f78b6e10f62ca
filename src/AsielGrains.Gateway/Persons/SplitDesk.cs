using AsielGrains.Contract.V1;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Persons;
using AsielGrains.Gateway.Access;
using AsielGrains.Gateway.Fields;
using AsielGrains.Gateway.Refusals;
using AsielGrains.Grains.Commands;
using AsielGrains.Grains.Persons;

namespace AsielGrains.Gateway.Persons;

/// <summary>Finds the person that was merged and hands the split to its guardian.</summary>
sealed class SplitDesk(IGrainFactory grains)
{
    const string Expired = "expired_v_number";
    const string Surviving = "surviving_v_number";

    /// <exception cref="RefusedException">The split was refused.</exception>
    public async Task<(SplitReading Split, Grains.Commands.Receipt Receipt)> Split(
        SplitVNumbersRequest request, Admission admission, CancellationToken cancellation)
    {
        var requestId = RequestField.RequestId(request.RequestId);
        var expired = RequestField.VNumber(request.ExpiredVNumber, Expired);
        var surviving = RequestField.VNumber(request.SurvivingVNumber, Surviving);
        var on = RequestField.Date(request.SplitOn, "split_on");
        var notAfter = RequestField.NotAfter(request.NotAfter);

        var apart = await Directory.FindKnown(expired, Expired, admission, cancellation);
        var survivor = await Directory.FindKnown(surviving, Surviving, admission, cancellation);
        var split = await Directory.FindSplit(expired, survivor).WaitAsync(cancellation)
            ?? await Earlier(apart, survivor, requestId, cancellation);
        var command = new PersonCommand.SplitFrom(on, split.Merged, split.Survivor, expired, split.Holder);
        var answer = await grains.GetGrain<IPersonGrain>(split.Merged.ToString())
            .Handle(new(requestId, command, admission.Caller) { NotAfter = notAfter })
            .WaitAsync(cancellation);
        return (split, Faults.ReceiptOf(answer));
    }

    IPersonDirectoryGrain Directory => grains.GetGrain<IPersonDirectoryGrain>(0);

    // The numbers are apart: either this very request made them so, and then it gets its first answer, or there is
    // nothing to split.
    async Task<SplitReading> Earlier(
        PersonId apart, PersonId survivor, Guid requestId, CancellationToken cancellation) =>
        apart != survivor && await Directory.FindEarlierSplit(apart, requestId).WaitAsync(cancellation) is { } earlier
            ? earlier
            : throw new RefusedException(new(Reason.NotMerged, "The two V-numbers were not merged.", Expired));
}
