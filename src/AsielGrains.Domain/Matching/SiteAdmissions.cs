using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Matching;

/// <summary>
/// What people decided about a household that opens types of sites which are closed to all others. Hard, like the rules
/// of units; no score sees it.
/// </summary>
[Flags]
[JsonConverter(typeof(JsonStringEnumConverter<SiteAdmissions>))]
public enum SiteAdmissions
{
    None = 0,

    /// <summary>The htl measure after an incident (Vw 2000 art. 56): an HTL, and nothing else.</summary>
    Enforcement = 1,

    /// <summary>Placed under closer supervision (verscherpt toezicht): a VTL, and nothing else.</summary>
    Supervision = 2,

    /// <summary>Sober reception in spoor 2, and nothing else.</summary>
    Sober = 4,

    /// <summary>A minor at risk of trafficking: beschermde opvang is open, too.</summary>
    Protection = 8,

    /// <summary>A younger or vulnerable unaccompanied minor: a kinderwoongroep is open, too.</summary>
    ChildrensGroup = 16,
}
