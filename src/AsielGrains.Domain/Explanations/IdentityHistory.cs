using System.Collections.Immutable;
using System.Globalization;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;

namespace AsielGrains.Domain.Explanations;

/// <summary>
/// By what a person was and is known in one case, and who verified it. Nothing is overwritten: what was replaced is an
/// alias, with the source and the partner it came from (PIL).
/// </summary>
/// <param name="Entries">In the order in which they were recorded.</param>
/// <param name="Checks">By their day; what was retracted is left out.</param>
public sealed record IdentityHistory(ImmutableArray<IdentityEntry> Entries, ImmutableArray<IdentityCheck> Checks)
{
    public static IdentityHistory Of(IEnumerable<ToldEvent> history)
    {
        var (state, changed) = (AsylumCase.Initial, 0L);
        var entries = new List<IdentityEntry>();
        var verified = new Dictionary<CaseEvent.Step, Telling>();
        foreach (var told in history)
        {
            var (before, telling) = (state, Telling.Of(told));
            state = AsylumCase.Evolve(before, told.Event);
            var news = Details(state).Except(Details(before)).ToList();
            foreach (var (detail, value, source) in news)
                Supersede(entries, new(detail, value, source, telling, Current: true));
            if (news.Count > 0)
                changed = told.Sequence;
            if (told.Event is CaseEvent.IdentityVerified check)
                verified[check] = telling;
        }

        return new([.. entries], [.. state.Course.Steps.OfType<CaseEvent.IdentityVerified>().Select(Check)]);

        IdentityCheck Check(CaseEvent.IdentityVerified check) =>
            new(check.On, check.Finding, verified[check], Outdated: verified[check].Sequence < changed);
    }

    static void Supersede(List<IdentityEntry> entries, IdentityEntry entry)
    {
        for (var at = 0; at < entries.Count; at++)
            if (entries[at].Detail == entry.Detail)
                entries[at] = entries[at] with { Current = false };
        entries.Add(entry);
    }

    static IEnumerable<(IdentityDetail Detail, string Value, IdentitySource? Source)> Details(AsylumCase state)
    {
        if (state.Personal is { VNumber: { } number })
            yield return (IdentityDetail.VNumber, number.Digits, null);
        if (state.Personal is { FamilyName: { } family } named)
            yield return (IdentityDetail.FamilyName, family, named.FamilyNameSource);
        if (state.Personal is { GivenNames: { } given } called)
            yield return (IdentityDetail.GivenNames, given, called.GivenNamesSource);
        if (state.Personal is { BornOn: { } born } dated)
            yield return (
                IdentityDetail.BornOn, born.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), dated.BornOnSource);
        if (state.Stage is not Stage.Unknown)
            yield return (IdentityDetail.Nationality, state.Nationality.Code, null);
    }
}
