using System.Collections.Immutable;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Procedures;
using AsielGrains.Lives.Weights;

namespace AsielGrains.Lives.Years;

/// <summary>
/// Deals out what becomes of everybody who applied in a year, so that the year's totals are those of the sources: by
/// nationality as likely as it was, and the rest of a total to people who were here when the year began.
/// </summary>
public sealed class YearDeal
{
    /// <summary>Who comes later than so many days before the end is not granted this year.</summary>
    const int GrantDaysMin = 30;

    /// <summary>Who comes later than so many days before the end is neither refused this year nor gone.</summary>
    const int LeaveDaysMin = 95;

    /// <summary>The decision here, after another state refused, comes so many days after the year.</summary>
    const int AfterTheEndDays = 40;

    /// <summary>So much of those refused leaves within the year; the others appeal, or stay.</summary>
    const double RefusedLeaves = 0.9;

    readonly ulong _seed;
    readonly int _year;
    readonly LifeWeights _weights;
    readonly DateOnly _last;
    readonly Dictionary<Nationality, NationalityWeight> _nationalities;
    readonly List<(LifeSubject Subject, LifePlan Plan)> _dealt = [];

    YearTotals _left;

    public YearDeal(ulong seed, int year, LifeWeights weights, YearTotals totals)
    {
        (_seed, _year, _weights, _left) = (seed, year, weights, totals);
        _last = new(year, 12, 31);
        _nationalities = weights.NationalitiesOf(year).ToDictionary(one => one.Nationality);
    }

    /// <summary>The fates of those who applied in the year.</summary>
    /// <param name="share">So much of each total is theirs; the rest is left for people from before.</param>
    public ImmutableArray<(LifeSubject Subject, LifePlan Plan)> Of(IReadOnlyList<LifeSubject> applicants, double share)
    {
        var applied = applicants.Where(subject => subject.Kind is not ApplicationKind.Family).ToList();
        var here = DealOtherStates(applied, share);
        DealRefused(TakeOut(here, LeaveDaysMin, _left.Refused * share, one => 1 - Recognition(one)), share);
        foreach (var subject in TakeOut(here, LeaveDaysMin, _left.Unsupervised * share, one => 1.1 - Recognition(one)))
            Deal(subject, LifeFate.LeftAside, DepartureKind.Unsupervised);
        if (share >= 1)
            foreach (var subject in TakeOut(here, LeaveDaysMin, _left.Independent, one => 1.1 - Recognition(one)))
                Deal(subject, LifeFate.Waiting, DepartureKind.Independent);
        foreach (var subject in TakeOut(here, GrantDaysMin, _left.Granted * share, Recognition))
            Deal(subject, LifeFate.Granted);
        foreach (var subject in here)
            Deal(subject, LifeFate.Waiting);
        return [.. _dealt];
    }

    /// <summary>What is left of the totals, for people who had applied in the year before.</summary>
    public YearTotals Left => _left;

    // Track 1 by its share; so many claims are refused, and so many of the others end with a transfer or an absence.
    List<LifeSubject> DealOtherStates(List<LifeSubject> applied, double share)
    {
        var here = new List<LifeSubject>();
        var (claims, refused, unsupervised) = (0, 0, _left.Unsupervised);
        foreach (var subject in applied)
        {
            var chance = ChanceOf(subject);
            if (subject.Kind is ApplicationKind.Repeat || !chance.Is(_weights.Share("other-state")))
            {
                here.Add(subject);
                continue;
            }

            claims++;
            if (claims * _weights.Share("claim-refused") >= refused + 1)
            {
                refused++;
                _dealt.Add((subject, new(LifeFate.ClaimRefused, _last.AddDays(AfterTheEndDays))));
            }
            else
                DealOtherState(subject, chance, mayLeave: _left.Unsupervised > unsupervised * (1 - share));
        }

        return here;
    }

    void DealOtherState(LifeSubject subject, Chance chance, bool mayLeave)
    {
        var leaves = subject.AnnouncedOn > _last.AddDays(-LeaveDaysMin - 50) ? (DepartureKind?)null
            : chance.Is(_weights.Share("transferred")) ? DepartureKind.Transferred
            : chance.Is(_weights.Share("other-state-absconds")) && mayLeave ? DepartureKind.Unsupervised
            : null;
        Deal(subject, LifeFate.OtherState, leaves);
    }

    void DealRefused(List<LifeSubject> refused, double share)
    {
        var leaving = (int)(refused.Count * RefusedLeaves);
        var forced = Math.Min((int)(_left.Forced * share), leaving);
        var independent = Math.Min((int)(_left.Independent * share), leaving - forced);
        foreach (var (at, subject) in refused.Index())
            Deal(
                subject,
                IsSafe(subject) ? LifeFate.SafeCountry : LifeFate.Refused,
                at < forced ? DepartureKind.Forced : at < forced + independent ? DepartureKind.Independent : null);
    }

    void Deal(LifeSubject subject, LifeFate fate, DepartureKind? leaves = null)
    {
        var space = _last.AddDays(-(leaves is null ? GrantDaysMin / 2 : LeaveDaysMin - 20)).DayNumber
            - subject.AnnouncedOn.DayNumber;
        var days = ChanceOf(subject).Between(20, Math.Max(20, space));
        var isAppealed = leaves is null && fate is LifeFate.Refused or LifeFate.SafeCountry;
        Count(fate, leaves);
        _dealt.Add((subject, new(fate, subject.AnnouncedOn.AddDays(fate is LifeFate.Waiting ? 0 : days))
        {
            Leaves = leaves,
            LeaveBy = _last,
            Appeal = isAppealed ? LifeAppeal.Lost : LifeAppeal.None,
        }));
    }

    void Count(LifeFate fate, DepartureKind? leaves)
    {
        _left = fate switch
        {
            LifeFate.Granted => _left with { Granted = _left.Granted - 1 },
            LifeFate.Refused or LifeFate.SafeCountry => _left with { Refused = _left.Refused - 1 },
            _ => _left,
        };
        _left = leaves switch
        {
            DepartureKind.Independent => _left with { Independent = _left.Independent - 1 },
            DepartureKind.Forced => _left with { Forced = _left.Forced - 1 },
            DepartureKind.Unsupervised => _left with { Unsupervised = _left.Unsupervised - 1 },
            _ => _left,
        };
    }

    // Without giving anybody back, each as likely as it weighs (Efraimidis and Spirakis).
    List<LifeSubject> TakeOut(List<LifeSubject> from, int daysMin, double count, Func<LifeSubject, double> weightOf)
    {
        var taken = from.Where(one => one.AnnouncedOn <= _last.AddDays(-daysMin))
            .OrderBy(one => -Math.Log(1 - ChanceOf(one).Fraction()) / Math.Max(weightOf(one), 1e-3))
            .Take((int)count)
            .ToHashSet();
        from.RemoveAll(taken.Contains);
        return [.. taken.OrderBy(one => one.Number)];
    }

    double Recognition(LifeSubject subject) =>
        _nationalities.TryGetValue(subject.Nationality, out var known) ? known.Recognition : 0.5;

    bool IsSafe(LifeSubject subject) =>
        _nationalities.TryGetValue(subject.Nationality, out var known) && known.IsSafe;

    Chance ChanceOf(LifeSubject subject) => Chance.Of(_seed ^ (ulong)_year, subject.Number);
}
