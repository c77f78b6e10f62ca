using System.Globalization;

namespace AsielGrains.Cluster.Tests.Soaks;

/// <summary>How often a fault is provoked: the short form in every run, the long form before a release.</summary>
public static class Extent
{
    /// <summary>Set to 1 it asks for the long forms.</summary>
    public const string Variable = "ASIEL_SOAK";

    public static bool IsLong => Environment.GetEnvironmentVariable(Variable) == "1";

    public static int Of(int shortForm, int longForm) => IsLong ? longForm : shortForm;

    /// <summary>The seed of a run: that of ASIEL_SEED when a failed one is to be repeated.</summary>
    public static int Seed() => Environment.GetEnvironmentVariable("ASIEL_SEED") is { Length: > 0 } given
        ? int.Parse(given, CultureInfo.InvariantCulture)
        : Random.Shared.Next();
}
