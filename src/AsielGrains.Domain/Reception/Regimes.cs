namespace AsielGrains.Domain.Reception;

/// <summary>The regime that a type of site has unless something else is told of a part.</summary>
public static class Regimes
{
    public static Regime Of(SiteType type) => type switch
    {
        SiteType.Vbl => Regime.RestrictedForDeparture,
        SiteType.Gezinslocatie or SiteType.Htl => Regime.Restricted,
        SiteType.JustitieelComplex => Regime.BorderDetention,
        SiteType.Detentiecentrum => Regime.Detention,
        SiteType.Crisisnoodopvang or SiteType.GemeentelijkeOpvang or SiteType.Hotelregeling or
            SiteType.Doorstroomlocatie => Regime.Municipal,
        _ => Regime.Rva,
    };
}
