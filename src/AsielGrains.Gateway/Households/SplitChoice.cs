using System.Collections.Immutable;
using AsielGrains.Domain.Households;
using AsielGrains.Domain.Matching;
using AsielGrains.Domain.Reception;

namespace AsielGrains.Gateway.Households;

/// <summary>What was advised when somebody chose a way to split a household.</summary>
static class SplitChoice
{
    /// <summary>
    /// Where one site takes the whole household the advice is not to split it: then that is what was advised.
    /// </summary>
    public static AdviceGiven Of(ImmutableArray<JointPart> parts, SplitAdvice advice) =>
        advice.Finding is SplitFinding.FitsOnOneSite
            ? new(
                null,
                advice.Whole.Options.Length,
                [
                    .. advice.Whole.Options.Take(AdviceGiven.BestMax).Select(option => new PlaceAlternative(
                        option.Candidate.Site, option.Candidate.Part, option.Points)),
                ])
            : new(
                RankOf(parts, advice.Options),
                advice.Options.Length,
                [.. advice.Options.Take(AdviceGiven.BestMax).Select(Alternative)]);

    static int? RankOf(ImmutableArray<JointPart> parts, ImmutableArray<SplitOption> options)
    {
        var chosen = parts.Select(part => (part.Site, part.Part, part.Persons, part.Minors)).ToHashSet();
        for (var at = 0; at < options.Length; at++)
            if (chosen.SetEquals(options[at].Groups.Select(group =>
                (group.Option.Candidate.Site, group.Option.Candidate.Part, group.Persons, group.Minors))))
                return at + 1;
        return null;
    }

    static PlaceAlternative Alternative(SplitOption option)
    {
        var places = option.Groups.Select(group => group.Option.Candidate).ToArray();
        return new(places[0].Site, places[0].Part, option.Points)
        {
            Others = [.. places.Skip(1).Select(place => new SplitPlace(place.Site, place.Part))],
        };
    }
}
