using System.Collections.Concurrent;
using AsielGrains.Contract.V1;
using Google.Protobuf;

namespace AsielGrains.Hostile.Tests.Wire;

/// <summary>The receipts that came back: the highest version of each case.</summary>
sealed class Acknowledged
{
    readonly ConcurrentDictionary<string, long> _versions = new();
    long _receipts;

    public IReadOnlyDictionary<string, long> Versions => _versions;

    public long Receipts => Interlocked.Read(ref _receipts);

    /// <summary>Takes the receipt out of an answer, if there is one: receipts of merges are of persons.</summary>
    /// <param name="ofCase">Whether receipts of the call are of cases; others are of persons, sites or orders.</param>
    public void Take(IMessage answer, bool ofCase)
    {
        if (answer is MergeVNumbersResponse)
            return;
        var field = answer.Descriptor.FindFieldByName("receipt");
        if (field?.Accessor.GetValue(answer) is not Receipt receipt)
            return;
        Interlocked.Increment(ref _receipts);
        if (!ofCase)
            return;
        _versions.AddOrUpdate(
            receipt.Id, receipt.Version, (_, known) => Math.Max(known, receipt.Version));
    }
}
