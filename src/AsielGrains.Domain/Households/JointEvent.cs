namespace AsielGrains.Domain.Households;

/// <summary>
/// What can have happened to a placement across sites. Stored forever; a changed meaning is a new version. The
/// household appears as a pseudonym.
/// </summary>
public abstract record JointEvent : ImpersonalEvent
{
    JointEvent()
    {
    }

    /// <summary>Stored as <c>joint.begun</c>.</summary>
    public sealed record Begun(DateOnly On, JointTerms Terms, string Role) : JointEvent
    {
        public override DateOnly On { get; init; } = On;
    }

    /// <summary>Stored as <c>joint.completed</c>.</summary>
    public sealed record Completed(DateOnly On) : JointEvent
    {
        public override DateOnly On { get; init; } = On;
    }

    /// <summary>Stored as <c>joint.given-up</c>.</summary>
    public sealed record GivenUp(DateOnly On, JointEnd Why) : JointEvent
    {
        public override DateOnly On { get; init; } = On;
    }

    /// <summary>Stored as <c>joint.released</c>.</summary>
    public sealed record Released(DateOnly On) : JointEvent
    {
        public override DateOnly On { get; init; } = On;
    }
}
