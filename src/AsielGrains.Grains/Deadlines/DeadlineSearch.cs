using System.Collections.Immutable;
using AsielGrains.Domain.Access;
using AsielGrains.Domain.Procedures;

namespace AsielGrains.Grains.Deadlines;

/// <summary>Which of the deadlines that nobody has met yet are asked for.</summary>
/// <param name="Parties">Whom they bind; what binds others is not found.</param>
/// <param name="Term">Only terms with this code; null: all but those that say how long something must wait.</param>
/// <param name="From">The first of the last days.</param>
/// <param name="Until">The last of them.</param>
/// <param name="After">The place where the page before ended; null: the first page.</param>
/// <param name="CountMax">At most <see cref="CountMaxMax"/>.</param>
public sealed record DeadlineSearch(
    ImmutableArray<TermParty> Parties,
    string? Term,
    DateOnly From,
    DateOnly Until,
    DeadlinePlace? After,
    int CountMax)
{
    public const int CountMaxMax = 1_000;

    /// <summary>Who is protected so is not found, nor counted. The system itself finds everybody.</summary>
    public IReadOnlyCollection<ProtectionKind> Hidden { get; init; } = [];

    // That a period of waiting is over is no breach of anything: found only by who asks for it by name.
    internal bool Covers(TermRule term) => Parties.Contains(term.Binds)
        && (Term is null ? term.Nature is not TermNature.AtLeast : term.Code == Term);
}
