using AsielGrains.Domain.Reception;

namespace AsielGrains.Domain.Matching;

/// <summary>
/// Which types of site are for which phase. Detention is nobody's reception, and a waiting room is where people are
/// until they have one.
/// </summary>
public static class PhaseTypes
{
    /// <summary>
    /// The phase that a part of this type is mostly for, as a first guess about who is there; null: people are there by
    /// a measure or in detention, and no phase says where else they could be.
    /// </summary>
    public static ReceptionPhase? PhaseOf(SiteType type) => type switch
    {
        SiteType.Col or SiteType.Crisisnoodopvang or SiteType.Wachtruimte => ReceptionPhase.Arrival,
        SiteType.Pol or SiteType.Gvl => ReceptionPhase.Procedure,
        SiteType.Azc or SiteType.Satelliet or SiteType.Regionaal or SiteType.Noodopvang or
            SiteType.GemeentelijkeOpvang => ReceptionPhase.ExtendedProcedure,
        SiteType.Vbl or SiteType.Gezinslocatie => ReceptionPhase.Departure,
        SiteType.Poa or SiteType.KleineWoonvoorziening or SiteType.Kinderwoongroep or SiteType.BeschermdeOpvang =>
            ReceptionPhase.UnaccompaniedMinor,
        SiteType.Doorstroomlocatie or SiteType.Hotelregeling or SiteType.Logeerregeling =>
            ReceptionPhase.PermitHolder,
        _ => null,
    };

    /// <summary>Whether people of the phase can be there; for whom of them is up to <see cref="SiteRules"/>.</summary>
    public static bool Fit(ReceptionPhase phase, SiteType type) => phase switch
    {
        ReceptionPhase.Arrival => type is SiteType.Col or SiteType.Gvl or SiteType.Noodopvang or
            SiteType.Crisisnoodopvang,
        ReceptionPhase.Procedure => type is SiteType.Pol or SiteType.Gvl or SiteType.Satelliet or SiteType.Noodopvang,
        ReceptionPhase.ExtendedProcedure => type is SiteType.Azc or SiteType.Satelliet or SiteType.Regionaal or
            SiteType.Noodopvang or SiteType.GemeentelijkeOpvang,
        ReceptionPhase.PermitHolder => type is SiteType.Azc or SiteType.Regionaal or SiteType.Doorstroomlocatie or
            SiteType.Hotelregeling or SiteType.Logeerregeling or SiteType.GemeentelijkeOpvang or SiteType.Noodopvang,
        ReceptionPhase.Departure => type is SiteType.Vbl or SiteType.Gezinslocatie,
        ReceptionPhase.UnaccompaniedMinor => type is SiteType.Poa or SiteType.KleineWoonvoorziening or
            SiteType.Kinderwoongroep or SiteType.BeschermdeOpvang,
        _ => false,
    };
}
