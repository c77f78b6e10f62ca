using System.Collections.Immutable;

namespace AsielGrains.Domain.Regietafels;

/// <summary>By which rules a track is proposed from a file: data that ship with the system.</summary>
/// <param name="From">The first day of the policy by which there are tracks.</param>
public sealed record TrackRules(
    string Version, int Revision, DateOnly From, ImmutableArray<TrackGroundRule> Grounds)
{
    static readonly Lazy<TrackRules> Read = new(
        () => ShippedFile.Read("track-rules.json", ShippedJson.Strict.TrackRules));

    public static TrackRules Shipped => Read.Value;

    /// <summary>A ground as it is found in a file.</summary>
    /// <param name="on">The day of the fact; null where it is no dated fact.</param>
    /// <param name="underPact">The case is under the Pact.</param>
    public TrackGrounding Grounding(TrackGround ground, DateOnly? on, bool underPact)
    {
        var rule = Grounds.First(one => one.Ground == ground);
        return new(ground, on, underPact ? rule.PactArticle ?? rule.Article : rule.Article, rule.Unverified);
    }
}
