using System.Globalization;
using AsielGrains.Domain.Identity;

namespace AsielGrains.Journal.Privacy;

/// <summary>Personal details as laid out before encryption; the layout is kept for ever, like a body's.</summary>
sealed record SealedDetails(
    string? VNumber,
    string? FamilyName,
    string? GivenNames,
    DateOnly? BornOn,
    IdentitySource? FamilyNameSource = null,
    IdentitySource? GivenNamesSource = null,
    IdentitySource? BornOnSource = null)
{
    public static SealedDetails Of(PersonalDetails details) => new(
        details.VNumber?.Digits,
        details.FamilyName,
        details.GivenNames,
        details.BornOn,
        details.FamilyNameSource,
        details.GivenNamesSource,
        details.BornOnSource);

    public PersonalDetails ToDetails() => new(
        VNumber is null ? null : Domain.Identity.VNumber.Parse(VNumber, CultureInfo.InvariantCulture),
        FamilyName,
        GivenNames,
        BornOn,
        FamilyNameSource,
        GivenNamesSource,
        BornOnSource);

    /// <summary>Never the content.</summary>
    public override string ToString() => nameof(SealedDetails);
}
