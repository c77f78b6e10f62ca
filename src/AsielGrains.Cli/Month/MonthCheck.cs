using AsielGrains.Contract.V1;

namespace AsielGrains.Cli.Month;

/// <summary>Compares the system's nights with the list of beds.</summary>
static class MonthCheck
{
    /// <summary>Persons by night.</summary>
    public static int[] Persons(Capacity capacity) =>
        [.. capacity.Nights.Select(night => night.Types_.Sum(type => type.Occupied + type.Reserved))];

    /// <summary>Nights on which there are as many persons more as were placed.</summary>
    public static int NightsEqual(int[] before, int[] after, IReadOnlyList<int> placed) =>
        Enumerable.Range(0, MonthPlan.Days).Count(night => after[night] == before[night] + placed[night]);

    public static int IdentitiesBroken(Capacity capacity) => capacity.Nights.Sum(night => night.Types_.Count(type =>
        type.Allocable < 0
        || type.Total != type.Occupied + type.Reserved + type.Blocked + type.Flex + type.Allocable));
}
