using AsielGrains.Domain.Partners;

namespace AsielGrains.Domain.Gvl;

/// <summary>Who speaks for a partner of a joint location.</summary>
public static class GvlPartners
{
    /// <summary>
    /// Whether the organisation books and reports for the partner: each for itself, and the host for those that do not
    /// call this system.
    /// </summary>
    public static bool IsSpokenForBy(this GvlPartner partner, Organisation by) =>
        partner is GvlPartner.Vwn or GvlPartner.Rvr ? by is Organisation.Coa : (int)partner == (int)by;
}
