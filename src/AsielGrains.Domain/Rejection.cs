namespace AsielGrains.Domain;

/// <summary>A refusal, as a value: the reason a machine reads and the sentence a person reads.</summary>
/// <param name="Reason">The stable reason code.</param>
/// <param name="Detail">One sentence in English, without personal data.</param>
/// <param name="Field">The field of the command that caused it, in the contract's spelling, if one did.</param>
public sealed record Rejection(Reason Reason, string Detail, string? Field = null)
{
    /// <summary>
    /// The person that the V-number belongs to, for <see cref="Reason.VNumberOfOtherPerson"/> only.
    /// </summary>
    public Identity.PersonId? Owner { get; init; }
}
