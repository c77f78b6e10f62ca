using System.Collections.Immutable;
using AsielGrains.Domain.Matching;
using AsielGrains.Domain.Reception;

namespace AsielGrains.Domain.Portfolio;

/// <summary>
/// Gives up places class by class and never more than are too many. Emergency reception closes first, that of the
/// crisis before COA's own, and is never let out: it is below the standard and there for a time only. Where people
/// arrive and are heard is left alone: the whole chain stands on it.
/// </summary>
sealed class DownScaling(ScalingQuestion question)
{
    public (ImmutableArray<ScalingMeasure> Measures, int Left) Advise(IEnumerable<SiteOutlook> sites, int surplus)
    {
        var taken = ImmutableArray.CreateBuilder<ScalingMeasure>();
        var parts = new HashSet<(SiteId?, LocalCode?)>();
        foreach (var (measure, site) in sites.SelectMany(Candidates)
            .OrderBy(candidate => TurnOf(candidate.Measure))
            .ThenBy(candidate => candidate.Measure.PersonsMoved)
            .ThenByDescending(candidate => candidate.Measure.Places))
        {
            if (surplus == 0 || parts.Contains((measure.Site, measure.Part))
                || GivenUp(measure, site, surplus) is not (> 0 and var places))
                continue;
            parts.Add((measure.Site, measure.Part));
            taken.Add(measure with { Places = places });
            surplus -= places;
        }

        return (taken.DrainToImmutable(), surplus);
    }

    // Places that a ceiling forbids to give out anyway are not too many; and a part closes as a whole or not at all.
    static int GivenUp(ScalingMeasure measure, SiteOutlook site, int surplus)
    {
        var isLetOut = measure.Kind is ScalingKind.LetOut;
        var free = isLetOut ? Math.Min(measure.Places, surplus) : measure.Places - measure.PersonsMoved;
        var given = site.Give(free, measure.PersonsMoved);
        if (given <= surplus && (given == free || !isLetOut))
            return given;
        site.Give(-free, -measure.PersonsMoved);
        return 0;
    }

    IEnumerable<(ScalingMeasure Measure, SiteOutlook Site)> Candidates(SiteOutlook site)
    {
        var state = site.Sheet.Site.State;
        foreach (var (part, all) in state.PlacesByPart(question.Filter.Takes))
        {
            if (!part.IsOpenOn(question.Night) || IsOfChain(part.Type))
                continue;
            var (free, persons) = state.PartOn(part, question.Night, question.Now, question.Filter.Takes);
            var (toLet, _) = state.PartOn(part, question.Night, question.Now, CanBeLet);
            if (Math.Min(toLet, all * question.Terms.FlexSharePercentMax / 100) is > 0 and var share)
                yield return (Of(ScalingKind.LetOut, share, 0, 0), site);
            var notice = FlexTypes.IsEmergency(part.Type)
                ? question.Terms.EmergencyClosingDays
                : question.Terms.ClosingDays;
            if (question.Days >= notice)
                yield return (Of(ClosingOf(part, persons), free + persons, notice, persons), site);

            ScalingMeasure Of(ScalingKind kind, int places, int lead, int moved) => question.Measure(
                kind, site.Sheet.Site.Id, part.Code, part.Type, places, lead, moved);
        }
    }

    bool CanBeLet(PlaceKind kind) => FlexTypes.CanBeLet(kind.Type, kind.Traits) && question.Filter.Takes(kind);

    // The numbers of the kinds are the contract's: they say no order among measures to have fewer places.
    static int TurnOf(ScalingMeasure measure) => (measure.Kind, measure.Type) switch
    {
        (ScalingKind.CloseEmergency, SiteType.Crisisnoodopvang) => 0,
        (ScalingKind.CloseEmergency, _) => 1,
        (ScalingKind.LetOut, _) => 2,
        (ScalingKind.CloseEmpty, _) => 3,
        _ => 4,
    };

    static ScalingKind ClosingOf(SitePart part, int persons)
    {
        if (FlexTypes.IsEmergency(part.Type))
            return ScalingKind.CloseEmergency;
        return persons == 0 ? ScalingKind.CloseEmpty : ScalingKind.CloseOccupied;
    }

    // What no phase is for carries out measures or detention, and is no reception to be had less of.
    static bool IsOfChain(SiteType type) => PhaseTypes.PhaseOf(type) is
        null or ReceptionPhase.Arrival or ReceptionPhase.Procedure or ReceptionPhase.Departure
        && type is not SiteType.Crisisnoodopvang;
}
