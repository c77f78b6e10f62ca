namespace AsielGrains.Domain.Identity;

/// <summary>
/// What identifies a person, as a partner reported it. Everything here is stored only under the person's own key.
/// </summary>
/// <param name="VNumber">The V-number, once one was issued.</param>
/// <param name="FamilyName">As reported; NFC, at most 200 characters.</param>
/// <param name="GivenNames">As reported; NFC, at most 200 characters.</param>
/// <param name="BornOn">The birth date, when it is known to the day.</param>
public sealed record PersonalDetails(
    VNumber? VNumber,
    string? FamilyName = null,
    string? GivenNames = null,
    DateOnly? BornOn = null)
{
    public const int NameLengthMax = 200;

    /// <summary>These details, completed with what only the other knows.</summary>
    public PersonalDetails Over(PersonalDetails? earlier) => new(
        VNumber ?? earlier?.VNumber,
        FamilyName ?? earlier?.FamilyName,
        GivenNames ?? earlier?.GivenNames,
        BornOn ?? earlier?.BornOn);

    /// <summary>Never the content: records print their members, and these must not reach a log.</summary>
    public override string ToString() => nameof(PersonalDetails);
}
