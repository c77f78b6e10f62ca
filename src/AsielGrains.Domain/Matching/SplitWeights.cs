namespace AsielGrains.Domain.Matching;

/// <summary>How much each constraint on a split weighs; a policy, so that another one can be tried beside it.</summary>
public sealed record SplitWeights(
    int FewestSites = 25,
    int MinorsTogether = 25,
    int NearEachOther = 20,
    int NobodyAlone = 15,
    int SitesThemselves = 15)
{
    public static SplitWeights Standard { get; } = new();

    public int Of(SplitConstraint constraint) => constraint switch
    {
        SplitConstraint.FewestSites => FewestSites,
        SplitConstraint.MinorsTogether => MinorsTogether,
        SplitConstraint.NearEachOther => NearEachOther,
        SplitConstraint.NobodyAlone => NobodyAlone,
        _ => SitesThemselves,
    };
}
