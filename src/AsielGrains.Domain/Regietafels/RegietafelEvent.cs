using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Partners;
using AsielGrains.Domain.Procedures;

namespace AsielGrains.Domain.Regietafels;

/// <summary>
/// What can have happened at a sitting of the Regietafel. Stored forever; cases appear as pseudonyms, and nothing says
/// who the persons are.
/// </summary>
public abstract record RegietafelEvent : ImpersonalEvent
{
    RegietafelEvent()
    {
    }

    /// <summary>Stored as <c>regietafel.convened</c>.</summary>
    public sealed record Convened(DateOnly On, RegietafelId Table) : RegietafelEvent
    {
        public override DateOnly On { get; init; } = On;
    }

    /// <summary>Stored as <c>regietafel.case-placed</c>. At the end of the agenda.</summary>
    public sealed record CasePlaced(DateOnly On, CaseId Case) : RegietafelEvent
    {
        public override DateOnly On { get; init; } = On;
    }

    /// <summary>Stored as <c>regietafel.case-discussed</c>.</summary>
    public sealed record CaseDiscussed(
        DateOnly On, CaseId Case, FileProfile Profile, FileItems Missing, Track? Track) : RegietafelEvent
    {
        public override DateOnly On { get; init; } = On;

        /// <summary>Null: none was given.</summary>
        public PlanningAdvice? Advice { get; init; }
    }

    /// <summary>Stored as <c>regietafel.action-added</c>.</summary>
    public sealed record ActionAdded(
        DateOnly On, int Number, CaseId Case, FileItems Item, Organisation Owner, DateOnly DueOn) : RegietafelEvent
    {
        public override DateOnly On { get; init; } = On;
    }

    /// <summary>Stored as <c>regietafel.action-settled</c>.</summary>
    public sealed record ActionSettled(DateOnly On, int Number) : RegietafelEvent
    {
        public override DateOnly On { get; init; } = On;
    }
}
