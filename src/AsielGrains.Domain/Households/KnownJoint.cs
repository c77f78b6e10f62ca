namespace AsielGrains.Domain.Households;

/// <summary>What is known here of a placement across sites.</summary>
/// <param name="Role">Who split the household.</param>
public sealed record KnownJoint(
    JointId Id, JointTerms Terms, string Role, DateTimeOffset BegunAt, JointPhase Phase);
