using AsielGrains.Contract.V1;
using AsielGrains.Domain.Matching;
using AsielGrains.Domain.Reception;
using AsielGrains.Gateway.Cases;
using AsielGrains.Grains.Reception;
using Contracts = AsielGrains.Contract.V1;

namespace AsielGrains.Gateway.Reception;

/// <summary>Writes a site in the contract's form.</summary>
static class SiteMessages
{
    public static Site Of(SiteId id, SiteReading reading) => new()
    {
        Id = id.ToString(),
        Name = reading.View.Profile.Name,
        Municipality = reading.View.Profile.Municipality,
        Province = reading.View.Profile.Province,
        Parts = { reading.View.Parts.Select(Of) },
        Ceilings = { reading.View.Ceilings.Select(Of) },
        Reserves = { reading.View.Reserves.Select(Of) },
        Overrides = reading.View.Overrides,
        Nights = { reading.View.Nights.Select(Of) },
        Calendar = { reading.View.Calendar.Select(Of) },
        Version = reading.Version,
        Position = reading.Position.ToString(),
        Facilities = { Facilities(Told(reading).Facilities) },
        At = PointOf(Told(reading).At),
        Origin = (Contracts.SiteOrigin)Told(reading).Origin,
        Source = Told(reading).Source,
        CountedNights = { reading.View.CountedNights.TakeLast(GatewayLimits.CountedNightsMax).Select(Of) },
    };

    static SiteDescription Told(SiteReading reading) => reading.View.Description ?? SiteDescription.None;

    public static Contracts.GeoPoint? PointOf(Domain.Matching.GeoPoint? point) => point is { } at
        ? new() { Latitude = at.Latitude, Longitude = at.Longitude }
        : null;

    public static IEnumerable<SiteFacility> Facilities(SiteFacilities facilities)
    {
        if (facilities.HasFlag(SiteFacilities.School))
            yield return SiteFacility.School;
        if (facilities.HasFlag(SiteFacilities.Dialysis))
            yield return SiteFacility.Dialysis;
        if (facilities.HasFlag(SiteFacilities.PsychiatricCare))
            yield return SiteFacility.PsychiatricCare;
        if (facilities.HasFlag(SiteFacilities.Guidance))
            yield return SiteFacility.Guidance;
    }

    public static IEnumerable<UnitTrait> Traits(UnitTraits traits)
    {
        if (traits.HasFlag(UnitTraits.Families))
            yield return UnitTrait.Families;
        if (traits.HasFlag(UnitTraits.Women))
            yield return UnitTrait.Women;
        if (traits.HasFlag(UnitTraits.UnaccompaniedMinors))
            yield return UnitTrait.UnaccompaniedMinors;
        if (traits.HasFlag(UnitTraits.OneHousehold))
            yield return UnitTrait.OneHousehold;
        if (traits.HasFlag(UnitTraits.Accessible))
            yield return UnitTrait.Accessible;
        if (traits.HasFlag(UnitTraits.Isolation))
            yield return UnitTrait.Isolation;
    }

    public static Contracts.CountedNight Of(Domain.Reception.CountedNight night) => new()
    {
        NightOn = Text(night.Night),
        Persons = night.Persons,
        FirstPersons = night.First,
        Corrections = night.Corrections,
    };

    static Contracts.SitePart Of(Domain.Reception.SitePart part) => new()
    {
        Code = part.Code.ToString(),
        Type = (Contracts.SiteType)part.Type,
        Regime = (Contracts.Regime)part.Regime,
        From = Text(part.From),
        Until = Text(part.Until),
    };

    static Contracts.Ceiling Of(Domain.Reception.Ceiling ceiling) => new()
    {
        From = Text(ceiling.From),
        PersonsMax = ceiling.PersonsMax ?? 0,
        BreachEuros = ceiling.BreachEuros ?? 0,
    };

    static Contracts.Reserve Of(Domain.Reception.Reserve reserve) => new()
    {
        Kind = (Contracts.ReserveKind)reserve.Kind,
        Type = (Contracts.SiteType)reserve.Type,
        Places = reserve.Places,
        LeadDays = reserve.LeadDays,
    };

    static Contracts.SiteNight Of(Domain.Reception.SiteNight night) => new()
    {
        NightOn = Text(night.Night),
        Ceiling = night.Ceiling ?? 0,
        Persons = night.Persons,
        AboveCeiling = night.AboveCeiling,
        Placeable = night.Placeable,
        Types_ = { night.Types.Select(Of) },
    };

    public static Contracts.TypeNight Of(Domain.Reception.TypeNight type) => new()
    {
        Type = (Contracts.SiteType)type.Type,
        Total = type.Total,
        Occupied = type.Occupied,
        Reserved = type.Reserved,
        Blocked = type.Blocked,
        Flex = type.Flex,
        Allocable = type.Allocable,
        Available = type.Available,
        Planned = type.Planned,
        Convertible = type.Convertible,
    };

    public static Contracts.CalendarLine Of(Domain.Reception.CalendarLine line) => new()
    {
        ChangesOn = Text(line.On),
        Change = (Contracts.CalendarChange)line.Change,
        Part = line.Part.ToString(),
        Type = (Contracts.SiteType)line.Type,
        UseId = line.Use?.ToString() ?? "",
        Places = line.Places,
    };

    public static string Text(DateOnly? date) => CaseView.Text(date);
}
