using System.Globalization;
using AsielGrains.Domain.Reception;
using AsielGrains.Journal;
using Orleans.Concurrency;

namespace AsielGrains.Grains.Gvl;

// Asked anew each time: there are a handful, and the answer is as new as the journal.
[GrainType("gvl-directory")]
[StatelessWorker]
sealed class GvlDirectoryGrain(EventJournal journal) : Grain, IGvlDirectoryGrain
{
    public async Task<IReadOnlyList<SiteId>> All() =>
    [
        .. (await journal.StreamsUnder(Streams.GvlPrefix))
            .Select(stream => SiteId.Parse(stream.AsSpan(Streams.GvlPrefix.Length), CultureInfo.InvariantCulture))
            .OrderBy(site => site.ToString(), StringComparer.Ordinal),
    ];
}
