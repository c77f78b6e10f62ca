using System.Collections.Immutable;
using AsielGrains.Domain.Procedures;

namespace AsielGrains.Grains.Deadlines;

/// <summary>
/// The terms of all procedures by number, in the order of their codes: the same on every silo, so that a page that one
/// silo began goes on at another.
/// </summary>
sealed class TermNumbers
{
    /// <summary>A number takes this many bits where it is packed with a day.</summary>
    public const int Bits = 10;

    readonly Dictionary<TermRule, int> _numbers = new(ReferenceEqualityComparer.Instance);

    public TermNumbers(ProcedureBook book)
    {
        var kinds = book.Definitions
            .SelectMany(definition => definition.Terms)
            .GroupBy(term => (
                term.Code,
                Binds: term.Binds.ToString(),
                term.Nature,
                term.Norm,
                FollowedBy: string.Join(' ', term.FollowedBy)))
            .OrderBy(terms => terms.Key.Code, StringComparer.Ordinal)
            .ThenBy(terms => terms.Key.Binds, StringComparer.Ordinal)
            .ThenBy(terms => (terms.Key.Nature, terms.Key.Norm))
            .ThenBy(terms => terms.Key.FollowedBy, StringComparer.Ordinal)
            .ToArray();
        if (kinds.Length > 1 << Bits)
            throw new InvalidOperationException($"The procedures have more than {1 << Bits} terms.");
        Terms = [.. kinds.Select(terms => terms.First())];
        foreach (var (number, terms) in kinds.Index())
            foreach (var term in terms)
                _numbers.Add(term, number);
    }

    /// <summary>One rule of each number: terms of one number have code, parties, nature and norm in common.</summary>
    public ImmutableArray<TermRule> Terms { get; }

    public int Of(TermRule term) => _numbers[term];
}
