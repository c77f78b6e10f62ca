using System.Collections.Frozen;
using System.Collections.Immutable;

namespace AsielGrains.Domain.Gvl;

/// <summary>The steps of a joint location, each once, checked when they are read.</summary>
public sealed class GvlStepBook
{
    readonly FrozenDictionary<GvlStep, GvlStepRule> _rules;

    /// <exception cref="GvlFaultException">They are not sound.</exception>
    public GvlStepBook(IReadOnlyCollection<GvlStepRule> rules)
    {
        var faults = rules.SelectMany(FaultsOf)
            .Concat(rules.GroupBy(rule => rule.Step)
                .Where(same => same.Count() > 1)
                .Select(same => $"{same.Key}: is there twice."))
            .Concat(Enum.GetValues<GvlStep>().Except(rules.Select(rule => rule.Step))
                .Select(step => $"{step}: is missing."))
            .ToList();
        if (faults.Count > 0)
            throw new GvlFaultException(faults);
        _rules = rules.ToFrozenDictionary(rule => rule.Step);
        if (rules.FirstOrDefault(rule => IsAfterItself(rule.Step, rule.Step, [])) is { } circle)
            throw new GvlFaultException([$"{circle.Step}: comes after itself."]);
    }

    public ImmutableArray<GvlStepRule> All => [.. _rules.Values.OrderBy(rule => rule.Step)];

    public GvlStepRule this[GvlStep step] => _rules[step];

    static IEnumerable<string> FaultsOf(GvlStepRule rule)
    {
        if (rule.Needs.IsDefaultOrEmpty || rule.Needs.Distinct().Count() != rule.Needs.Length)
            yield return $"{rule.Step}: needs one function or several, each once.";
        if (rule.Minutes is < GvlLimits.SlotMinutesMin or > GvlLimits.SlotMinutesMax)
            yield return $"{rule.Step}: takes {GvlLimits.SlotMinutesMin} to {GvlLimits.SlotMinutesMax} minutes.";
        if (string.IsNullOrWhiteSpace(rule.Name) || string.IsNullOrWhiteSpace(rule.Source))
            yield return $"{rule.Step}: has a name and a source.";
    }

    bool IsAfterItself(GvlStep step, GvlStep of, HashSet<GvlStep> seen) => _rules[step].After
        .Any(before => before == of || (seen.Add(before) && IsAfterItself(before, of, seen)));
}
