using System.Collections.Immutable;
using AsielGrains.Domain.Reception;

namespace AsielGrains.Domain.Portfolio;

/// <summary>
/// Takes measures class by class, of a class the largest first and of lets those that their contracts call back first,
/// until the gap is closed; then drops what turned out not to be needed, the most disruptive first.
/// </summary>
sealed class UpScaling(ScalingQuestion question)
{
    readonly List<ScalingMeasure> _taken = [];

    public (ImmutableArray<ScalingMeasure> Measures, int Left) Advise(IReadOnlyCollection<SiteOutlook> sites, int gap)
    {
        // Class after class: a part that is prolonged has lets to call back, which one that ends has not.
        foreach (var candidates in (IEnumerable<Func<SiteOutlook, IEnumerable<Candidate>>>)
            [
                site => Reserves(site, ReserveKind.Direct),
                Extensions,
                Recalls,
                site => Reserves(site, ReserveKind.Indirect),
                Openings,
            ])
            gap = Take(sites.SelectMany(candidates), gap);
        return gap > 0 ? WithNewSites(gap) : ([.. Needed(-gap)], 0);
    }

    int Take(IEnumerable<Candidate> candidates, int gap)
    {
        foreach (var candidate in candidates
            .OrderBy(candidate => candidate.Measure.Turn)
            .ThenByDescending(candidate => candidate.Measure.Places))
        {
            if (gap <= 0)
                break;
            var places = candidate.Measure.Kind is ScalingKind.DirectReserve or ScalingKind.IndirectReserve
                ? Math.Min(candidate.Measure.Places, gap)
                : candidate.Measure.Places;
            if (candidate.Take(places) is not (> 0 and var gained))
                continue;
            _taken.Add(candidate.Measure with { Places = gained });
            gap -= gained;
        }

        return gap;
    }

    // Dropping one makes another give less only where that rests on it; else what is left of the room under a ceiling
    // is then for the others.
    Stack<ScalingMeasure> Needed(int over)
    {
        var kept = new Stack<ScalingMeasure>();
        foreach (var measure in Enumerable.Reverse(_taken))
            if (measure.Places <= over && !kept.Any(later => RestsOn(later, measure)))
                over -= measure.Places;
            else
                kept.Push(measure);
        return kept;
    }

    // What is prolonged has lets to call back; and nothing is called back before what its contract has go first.
    static bool RestsOn(ScalingMeasure recall, ScalingMeasure earlier) => (recall.Kind, earlier.Kind) switch
    {
        (ScalingKind.Recall, ScalingKind.Extension) => (recall.Site, recall.Part) == (earlier.Site, earlier.Part),
        (ScalingKind.Recall, ScalingKind.Recall) => earlier.Turn < recall.Turn,
        _ => false,
    };

    // One site of each kind for which there is time: nobody has it yet, so what more would take is left and told.
    (ImmutableArray<ScalingMeasure> Measures, int Left) WithNewSites(int gap)
    {
        var terms = question.Terms;
        foreach (var (type, lead, most) in (ReadOnlySpan<(SiteType, int, int)>)
            [
                (SiteType.Azc, terms.RegularDays, terms.OpeningPlacesMax),
                (SiteType.Azc, terms.TemporaryDays, terms.OpeningPlacesMax),
                (SiteType.Noodopvang, terms.EmergencyDays, terms.EmergencyPlacesMax),
            ])
        {
            if (gap == 0 || most == 0 || question.Days < lead || !question.Filter.Takes(type))
                continue;
            var places = Math.Min(gap, most);
            _taken.Add(question.Measure(ScalingKind.Opening, null, null, type, places, lead));
            gap -= places;
        }

        return ([.. _taken], gap);
    }

    IEnumerable<Candidate> Reserves(SiteOutlook site, ReserveKind sought) =>
        from reserve in site.Sheet.Site.State.Reserves
        where reserve.Kind == sought && reserve.LeadDays <= question.Days && question.Filter.Takes(reserve.Type)
        let isDirect = sought is ReserveKind.Direct
        let kind = isDirect ? ScalingKind.DirectReserve : ScalingKind.IndirectReserve
        select new Candidate(
            question.Measure(kind, site.Sheet.Site.Id, null, reserve.Type, reserve.Places, reserve.LeadDays),
            isDirect ? site.AddWithin : site.AddBeyond);

    IEnumerable<Candidate> Extensions(SiteOutlook site) =>
        from part in site.Sheet.Site.State.PlacesByPart(question.Filter.Takes)
        let end = part.Part.Until ?? DateOnly.MaxValue
        where end <= question.Night && end.DayNumber - question.Today.DayNumber >= question.Terms.ExtensionDays
        select new Candidate(
            question.Measure(
                ScalingKind.Extension,
                site.Sheet.Site.Id,
                part.Part.Code,
                part.Part.Type,
                part.Places,
                question.Terms.ExtensionDays) with
            {
                DecideBy = end.AddDays(-question.Terms.ExtensionDays),
            },
            _ => site.Assume(new SiteEvent.PartEndSet(question.Today, part.Part.Code, null)));

    IEnumerable<Candidate> Recalls(SiteOutlook site)
    {
        var state = site.Sheet.Site.State;
        foreach (var let in state.Lets)
        {
            var back = let.BackIfRecalledOn(question.Today);
            var places = state.LetOn(let, question.Night, question.Filter.Takes);
            if (let.RecalledOn is not null || back > question.Night || places == 0)
                continue;
            var (part, notice) = (state.PartOfLet(let), let.NoticeDays + (let.Terms?.ReturnDays ?? 0));
            var lead = back.DayNumber - question.Today.DayNumber;
            var measure = question.Measure(
                ScalingKind.Recall, site.Sheet.Site.Id, part.Code, part.Type, places, lead, let.Places.Count);
            yield return new(
                measure with
                {
                    Let = let.Id,
                    DecideBy = question.Night.AddDays(-notice),
                    RecallRank = let.Terms?.RecallRank,
                },
                site.AddWithin);
        }
    }

    // What opens later anyway, brought forward as if it were opened anew.
    IEnumerable<Candidate> Openings(SiteOutlook site) =>
        from part in site.Sheet.Site.State.PlacesByPart(question.Filter.Takes)
        let lead = question.Terms.OpeningDaysOf(part.Part.Type)
        where part.Part.From > question.Night && lead <= question.Days
        select new Candidate(
            question.Measure(
                ScalingKind.Opening,
                site.Sheet.Site.Id,
                part.Part.Code,
                part.Part.Type,
                part.Places,
                lead),
            site.AddWithin);

    sealed record Candidate(ScalingMeasure Measure, Func<int, int> Take);
}
