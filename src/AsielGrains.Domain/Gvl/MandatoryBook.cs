using System.Collections.Immutable;

namespace AsielGrains.Domain.Gvl;

/// <summary>
/// The steps that households must have at a joint location, in the order in which they are booked; checked when they
/// are read.
/// </summary>
public sealed class MandatoryBook
{
    const int RestDaysMax = 60;

    /// <exception cref="GvlFaultException">They are not sound.</exception>
    public MandatoryBook(ImmutableArray<MandatoryRule> rules, GvlStepBook steps)
    {
        var faults = rules.SelectMany(FaultsOf)
            .Concat(rules.GroupBy(rule => rule.Step)
                .Where(same => same.Count() > 1)
                .Select(same => $"{same.Key}: is mandatory twice."))
            .Concat(rules.Index().SelectMany(rule => steps[rule.Item.Step].After
                .Where(before => rules.Skip(rule.Index).Any(later => later.Step == before))
                .Select(before => $"{rule.Item.Step}: stands before {before}, which it comes after.")))
            .ToList();
        Rules = faults.Count == 0 ? rules : throw new GvlFaultException(faults);
    }

    /// <summary>In the order in which the steps are to be had.</summary>
    public ImmutableArray<MandatoryRule> Rules { get; }

    static IEnumerable<string> FaultsOf(MandatoryRule rule)
    {
        if (rule.Profiles.IsDefaultOrEmpty || rule.Profiles.Distinct().Count() != rule.Profiles.Length)
            yield return $"{rule.Step}: is mandatory for one profile or several, each once.";
        if (rule.RestDays is < 0 or > RestDaysMax)
            yield return $"{rule.Step}: has 0 to {RestDaysMax} days of rest.";
        if (string.IsNullOrWhiteSpace(rule.Source))
            yield return $"{rule.Step}: is mandatory by a source.";
    }
}
