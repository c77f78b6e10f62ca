using System.Collections.Immutable;

namespace AsielGrains.Domain.Portfolio;

/// <summary>
/// The places that are needed, day by day: even between the days that are given, and level after the last.
/// </summary>
public sealed class NeedLine(IEnumerable<NeedPoint> points)
{
    public const int PointsMax = 60;

    readonly ImmutableArray<NeedPoint> _points = [.. points.OrderBy(point => point.On)];

    /// <summary>Null before the first day that is given.</summary>
    public int? On(DateOnly day)
    {
        NeedPoint? before = null;
        foreach (var point in _points)
        {
            if (point.On > day)
                return before is { } start ? Between(start, point, day) : null;
            before = point;
        }

        return before?.Places;
    }

    static int Between(NeedPoint start, NeedPoint end, DateOnly day)
    {
        long days = end.On.DayNumber - start.On.DayNumber;
        var gone = day.DayNumber - start.On.DayNumber;
        return start.Places + (int)((end.Places - start.Places) * (long)gone / days);
    }
}
