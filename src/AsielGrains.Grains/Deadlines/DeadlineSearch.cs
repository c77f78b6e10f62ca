using System.Collections.Immutable;
using AsielGrains.Domain.Access;
using AsielGrains.Domain.Partners;
using AsielGrains.Domain.Procedures;
using AsielGrains.Domain.Reception;

namespace AsielGrains.Grains.Deadlines;

/// <summary>Which of the deadlines that nobody has met yet are asked for.</summary>
/// <param name="Parties">Whom they bind; what binds others is not found.</param>
/// <param name="Term">
/// Only terms with this code; null: all but those that say how long something must wait, and of lapsed ones all but
/// rights.
/// </param>
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

    /// <summary>What is asked for has lapsed.</summary>
    public bool Lapsed { get; init; }

    /// <summary>Whoever asks acts on the end of terms that bind others, and finds those too; null: does not.</summary>
    public TermParty? Follower { get; init; }

    /// <summary>Who is protected so is not found, nor counted. The system itself finds everybody.</summary>
    public IReadOnlyCollection<ProtectionKind> Hidden { get; init; } = [];

    /// <summary>
    /// Who asks is tied to these sites: what is out of their reach is not found, nor counted. Null: to none.
    /// </summary>
    public IReadOnlyList<SiteId>? Sites { get; init; }

    /// <summary>Who asks, and is told of its own teams; the system itself has none.</summary>
    public Organisation Asker { get; init; }

    /// <summary>Only what this team sees to; null: whoever sees to it.</summary>
    public string? Team { get; init; }

    /// <summary>Only what no team sees to.</summary>
    public bool Unassigned { get; init; }

    // That a period of waiting is over, or a right was not used, is no breach: found only by who asks for it by name.
    internal bool Covers(TermRule term) =>
        term.Concerns(Parties, Follower is { } follower ? [follower] : []) && (Term is null
            ? term.Nature is not TermNature.AtLeast && !(Lapsed && term.Nature is TermNature.Right)
            : term.Code == Term);
}
