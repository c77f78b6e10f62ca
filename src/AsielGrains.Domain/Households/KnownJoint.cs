namespace AsielGrains.Domain.Households;

/// <summary>What is known here of a placement across sites.</summary>
sealed class KnownJoint(JointId id, JointTerms terms, string role, DateTimeOffset begunAt)
{
    public JointId Id => id;

    public JointTerms Terms => terms;

    /// <summary>Who split the household.</summary>
    public string Role => role;

    public DateTimeOffset BegunAt => begunAt;

    public JointPhase Phase { get; set; }
}
