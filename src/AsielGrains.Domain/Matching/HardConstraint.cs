using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Matching;

/// <summary>What must hold. The regime is looked at after the type, the others in their order.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<HardConstraint>))]
public enum HardConstraint
{
    /// <summary>
    /// The type of the part is for this phase and this household: unaccompanied minors only where there are others,
    /// families with minor children only in a gezinslocatie, who has a measure only where it is carried out.
    /// </summary>
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

    /// <summary>The household can be under the regime of the part.</summary>
    RegimeFits = 7,

    /// <summary>The household leaves its site. Looked at before all others.</summary>
    OnAnotherSite = 8,
}
