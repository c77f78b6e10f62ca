using AsielGrains.Domain.Explanations;
using AsielGrains.Domain.Reception;
using AsielGrains.Gateway.Explanations;
using AsielGrains.Grains.Capacity;
using Google.Protobuf.WellKnownTypes;
using Contracts = AsielGrains.Contract.V1;
using Rules = AsielGrains.Domain.Matching;

namespace AsielGrains.Gateway.Placement;

/// <summary>Writes ways to split a household in the contract's form.</summary>
static class SplitMessages
{
    /// <param name="originOf">Where what is known of a site comes from.</param>
    public static Contracts.SplitAdvice Of(
        NationalSites sites, Rules.SplitAdvice advice, Func<SiteId, Contracts.SiteOrigin> originOf) => new()
        {
            Position = sites.Position.ToString(),
            AsOf = sites.AsOf?.ToTimestamp(),
            Finding = (Contracts.SplitFinding)advice.Finding,
            Options = { advice.Options.Select((option, index) => Of(option, index + 1, originOf)) },
            FittingParts = advice.Whole.Fitting,
            OpenParts = advice.PartsOpen,
            UnfitCounts = { advice.Whole.Unfit.Select(PlacementMessages.Of) },
        };

    static Contracts.SplitOption Of(
        Rules.SplitOption option, int rank, Func<SiteId, Contracts.SiteOrigin> originOf) => new()
        {
            Rank = rank,
            Groups = { option.Groups.Select(group => Of(group, originOf)) },
            Points = option.Points,
            Scores = { option.Scores.Select(Of) },
        };

    static Contracts.SplitGroup Of(Rules.SplitGroup group, Func<SiteId, Contracts.SiteOrigin> originOf) => new()
    {
        Persons = group.Persons,
        Minors = group.Minors,
        Option = PlacementMessages.Of(group.Option, 0, originOf(group.Option.Candidate.Site)),
    };

    static Contracts.SplitScore Of(Rules.SplitScore score) => new()
    {
        Constraint = (Contracts.SplitConstraint)score.Constraint,
        Weight = score.Weight,
        Fit = score.Fit,
        Points = score.Points,
        Why = score.Why.En,
        Text = ExplanationView.Of(PlaceWords.Shipped.Of(score.Constraint)),
        WhyText = ExplanationView.Of(score.Why),
    };
}
