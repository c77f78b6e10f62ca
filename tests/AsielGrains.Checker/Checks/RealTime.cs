using AsielGrains.Checker.Histories;

namespace AsielGrains.Checker.Checks;

/// <summary>
/// Which versions of one stream a client can have known at a moment, from what all clients were told.
/// </summary>
sealed class RealTime
{
    readonly (long At, long Version)[] _told;
    readonly (long At, long Version)[] _asked;

    /// <param name="told">When a client was told that a version exists.</param>
    /// <param name="asked">When the command behind a version was first sent.</param>
    public RealTime(IEnumerable<(long At, long Version)> told, IEnumerable<(long At, long Version)> asked) =>
        (_told, _asked) = (Rising(told), Rising(asked));

    /// <summary>The highest version that somebody had been told of before a moment.</summary>
    public long ToldBefore(long moment) => HighestBefore(_told, moment);

    /// <summary>The highest version whose command had been sent before a moment: later ones are the future.</summary>
    public long PossibleBefore(long moment) => HighestBefore(_asked, moment);

    public static long? VersionIn(Outcome? outcome) => outcome switch
    {
        Outcome.Accepted accepted => accepted.Version,
        Outcome.Seen seen => seen.View.Version,
        _ => null,
    };

    static (long At, long Version)[] Rising(IEnumerable<(long At, long Version)> points)
    {
        var sorted = points.OrderBy(point => point.At).ToArray();
        for (var i = 1; i < sorted.Length; i++)
            sorted[i].Version = Math.Max(sorted[i].Version, sorted[i - 1].Version);
        return sorted;
    }

    static long HighestBefore((long At, long Version)[] rising, long moment)
    {
        var (low, high) = (0, rising.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (rising[middle].At < moment)
                low = middle + 1;
            else
                high = middle;
        }

        return low == 0 ? 0 : rising[low - 1].Version;
    }
}
