using AsielGrains.Contract.V1;
using AsielGrains.Domain.Explanations;
using AsielGrains.Domain.Matching;
using AsielGrains.Domain.Reception;
using AsielGrains.Gateway.Explanations;
using AsielGrains.Grains.Capacity;
using Google.Protobuf.WellKnownTypes;
using Contracts = AsielGrains.Contract.V1;

namespace AsielGrains.Gateway.Placement;

/// <summary>Writes options in the contract's form.</summary>
static class PlacementMessages
{
    /// <param name="originOf">Where what is known of a site comes from.</param>
    public static Contracts.PlacementAdvice Of(OptionsUpdate update, Func<SiteId, Contracts.SiteOrigin> originOf) =>
        new()
        {
            Position = update.Position.ToString(),
            AsOf = update.AsOf?.ToTimestamp(),
            Options = { Options(update.Advice!.Options, originOf) },
            FittingParts = update.Advice.Fitting,
            UnfitCounts = { update.Advice.Unfit.Select(Of) },
        };

    /// <summary>Advice about sites that were named: what is no option is named, too.</summary>
    public static Contracts.PlacementAdvice Of(
        NationalSites sites,
        Domain.Matching.PlacementAdvice advice,
        Func<SiteId, Contracts.SiteOrigin> originOf) => new()
        {
            Position = sites.Position.ToString(),
            AsOf = sites.AsOf?.ToTimestamp(),
            Options = { Options(advice.Options, originOf) },
            FittingParts = advice.Options.Length,
            UnfitCounts =
            {
                advice.Unfit.CountBy(part => part.Fails).OrderBy(count => count.Key)
                    .Select(count => Of(new Domain.Matching.UnfitCount(count.Key, count.Value))),
            },
            UnfitParts =
            {
                advice.Unfit.Select(part => new Contracts.UnfitPart
                {
                    SiteId = part.Site.ToString(),
                    Part = part.Part.ToString(),
                    Fails = (Contracts.HardConstraint)part.Fails,
                    Text = ExplanationView.Of(PlaceWords.Shipped.Of(part.Fails)),
                }),
            },
        };

    public static WatchOptionsResponse Watched(OptionsUpdate update, Func<SiteId, Contracts.SiteOrigin> originOf)
    {
        var message = new WatchOptionsResponse
        {
            Position = update.Position.ToString(),
            AsOf = update.AsOf?.ToTimestamp(),
        };
        if (update.Advice is null)
            message.Heartbeat = new();
        else
            message.Advice = Of(update, originOf);
        return message;
    }

    public static IEnumerable<Contracts.PlacementOption> Options(
        IEnumerable<Domain.Matching.PlacementOption> options, Func<SiteId, Contracts.SiteOrigin> originOf) =>
        options.Select((option, index) => Of(option, index + 1, originOf(option.Candidate.Site)));

    internal static Contracts.PlacementOption Of(
        Domain.Matching.PlacementOption option, int rank, Contracts.SiteOrigin origin) => new()
        {
            Rank = rank,
            SiteId = option.Candidate.Site.ToString(),
            SiteName = option.Candidate.Profile.Name,
            Municipality = option.Candidate.Profile.Municipality,
            Province = option.Candidate.Profile.Province,
            Origin = origin,
            Part = option.Candidate.Part.ToString(),
            Places = { option.Candidate.Places.Select(place => place.ToString()) },
            Units = option.Candidate.Units,
            BedsOver = option.Candidate.BedsOver,
            Points = option.Points,
            Scores = { option.Scores.Select(Of) },
        };

    static Contracts.SoftScore Of(Domain.Matching.SoftScore score) => new()
    {
        Constraint = (Contracts.SoftConstraint)score.Constraint,
        Weight = score.Weight,
        Fit = score.Fit,
        Points = score.Points,
        Why = score.Why.En,
        Text = ExplanationView.Of(PlaceWords.Shipped.Of(score.Constraint)),
        WhyText = ExplanationView.Of(score.Why),
    };

    internal static Contracts.UnfitCount Of(Domain.Matching.UnfitCount count) => new()
    {
        Fails = (Contracts.HardConstraint)count.Fails,
        Parts = count.Parts,
        Text = ExplanationView.Of(PlaceWords.Shipped.Of(count.Fails)),
    };
}
