namespace AsielGrains.Domain.Identity;

/// <summary>A detail by which a person is known.</summary>
public enum IdentityDetail
{
    VNumber = 1,
    FamilyName = 2,
    GivenNames = 3,
    BornOn = 4,
    Nationality = 5,
}
