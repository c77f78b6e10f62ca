namespace AsielGrains.Domain.Households;

/// <summary>Who looks after one of a household, as far as the law asks.</summary>
public enum Custody
{
    /// <summary>Of age, or nothing says that it is a child.</summary>
    NotNeeded = 1,

    /// <summary>A child with a parent in the household.</summary>
    WithParent = 2,

    /// <summary>A child with a guardian: appointed by the court, or somebody of the household.</summary>
    WithGuardian = 3,

    /// <summary>A child with neither (voogd ontbreekt).</summary>
    Missing = 4,
}
