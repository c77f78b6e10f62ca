using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Matching;

/// <summary>What must hold, in the order in which it is looked at.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<HardConstraint>))]
public enum HardConstraint
{
    /// <summary>The type of the part is for this phase; unaccompanied minors only where there are others.</summary>
    TypeForPhase = 1,

    /// <summary>The part is open on all of the nights.</summary>
    PartOpen = 2,

    /// <summary>Nobody is there whom the household must not meet.</summary>
    SafeFromOthers = 3,

    /// <summary>Care it can't do without is near.</summary>
    CareNear = 4,

    /// <summary>The whole household fits, in units whose rules it meets and that are what it needs.</summary>
    WholeHousehold = 5,

    /// <summary>The site stays under its ceiling.</summary>
    CeilingKept = 6,

    /// <summary>The household leaves its site. Looked at before all others.</summary>
    OnAnotherSite = 7,
}
