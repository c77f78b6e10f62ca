using System.Collections.Immutable;
using AsielGrains.Domain.Matching;
using AsielGrains.Domain.Reception;

namespace AsielGrains.Domain.Portfolio;

/// <summary>
/// Gives up places class by class and never more than are too many. Where people arrive and are heard is left alone:
/// the whole chain stands on it.
/// </summary>
sealed class DownScaling(ScalingQuestion question)
{
    public (ImmutableArray<ScalingMeasure> Measures, int Left) Advise(IEnumerable<SiteOutlook> sites, int surplus)
    {
        var taken = ImmutableArray.CreateBuilder<ScalingMeasure>();
        var parts = new HashSet<(SiteId?, LocalCode?)>();
        foreach (var (measure, site) in sites.SelectMany(Candidates)
            .OrderBy(candidate => candidate.Measure.Kind)
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
            var share = Math.Min(free, all * question.Terms.FlexSharePercentMax / 100);
            yield return (Of(ScalingKind.LetOut, share, 0, 0), site);
            if (question.Days >= question.Terms.ClosingDays)
                yield return (
                    Of(ClosingOf(part, persons), free + persons, question.Terms.ClosingDays, persons), site);

            ScalingMeasure Of(ScalingKind kind, int places, int lead, int moved) => question.Measure(
                kind, site.Sheet.Site.Id, part.Code, part.Type, places, lead, moved);
        }
    }

    static ScalingKind ClosingOf(SitePart part, int persons)
    {
        if (persons == 0)
            return ScalingKind.CloseEmpty;
        return part.Type is SiteType.Noodopvang or SiteType.Crisisnoodopvang
            ? ScalingKind.CloseEmergency
            : ScalingKind.CloseOccupied;
    }

    static bool IsOfChain(SiteType type) => PhaseTypes.PhaseOf(type) is
        ReceptionPhase.Arrival or ReceptionPhase.Procedure or ReceptionPhase.Departure
        && type is not SiteType.Crisisnoodopvang;
}
