using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Procedures;
using AsielGrains.Lives.Weights;

namespace AsielGrains.Lives.Years;

/// <summary>
/// People who had applied in the year before and were here when the year began: as many as are needed for what of the
/// year's totals those of the year itself do not fill.
/// </summary>
/// <param name="first">The number of the first of them.</param>
public sealed class YearStock(ulong seed, int year, LifeWeights weights, long first)
{
    /// <summary>The days of the year on which what is left of a total falls: not the first, and not the last.</summary>
    const int DayMin = 10;

    const int DayMax = 300;

    readonly DateOnly _begin = new(year, 1, 1);
    readonly DateOnly _last = new(year, 12, 31);

    public IEnumerable<(LifeSubject Subject, LifePlan Plan)> Of(YearTotals left)
    {
        var number = first;
        // Who is refused leaves or not; who leaves beyond that was refused the year before.
        var leaving = Math.Min(left.Refused, left.Independent + left.Forced);
        var forced = Math.Min(left.Forced, leaving);
        for (var at = 0; at < left.Granted; at++)
            yield return Of(number++, LifeFate.Granted, null);
        for (var at = 0; at < left.Refused; at++)
            yield return Of(number++, LifeFate.Refused, at >= leaving ? null
                : at < forced ? DepartureKind.Forced : DepartureKind.Independent);
        for (var at = 0; at < left.Independent + left.Forced - leaving; at++)
            yield return Earlier(
                number++, at < left.Forced - forced ? DepartureKind.Forced : DepartureKind.Independent);
        for (var at = 0; at < left.Unsupervised; at++)
            yield return Away(number++);
    }

    (LifeSubject Subject, LifePlan Plan) Of(long number, LifeFate fate, DepartureKind? leaves)
    {
        var (subject, chance) = Subject(number);
        var decided = _begin.AddDays(chance.Between(DayMin, leaves is null ? DayMax : DayMax - 60));
        return (subject, new(fate, decided) { Leaves = leaves, LeaveBy = _last });
    }

    (LifeSubject Subject, LifePlan Plan) Earlier(long number, DepartureKind leaves)
    {
        var (subject, chance) = Subject(number);
        return (subject, new(LifeFate.Refused, subject.AnnouncedOn.AddDays(20))
        {
            Leaves = leaves,
            LeaveFrom = _begin.AddDays(chance.Between(DayMin, DayMax)),
            LeaveBy = _last,
        });
    }

    (LifeSubject Subject, LifePlan Plan) Away(long number)
    {
        var (subject, chance) = Subject(number);
        return (subject, new(LifeFate.LeftAside, _last)
        {
            Leaves = DepartureKind.Unsupervised,
            LeaveFrom = _begin.AddDays(chance.Between(DayMin, DayMax - 100)),
            LeaveBy = _last,
        });
    }

    (LifeSubject Subject, Chance Chance) Subject(long number)
    {
        var chance = Chance.Of(seed, number);
        var came = new DateOnly(year - 1, 1, 1).AddDays(chance.Between(60, 320));
        var nationality = chance.Weighted(weights.NationalitiesOf(came.Year), one => one.Applications);
        return (
            new(
                number,
                new(chance.Id()),
                new(chance.Id()),
                InventedNumber.Of(number),
                ApplicationKind.First,
                nationality.Nationality,
                came),
            chance);
    }
}
