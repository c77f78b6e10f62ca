using System.Globalization;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Matching;
using AsielGrains.Domain.Reception;
using AsielGrains.Domain.Time;
using AsielGrains.Gateway.Fields;
using AsielGrains.Gateway.Refusals;
using Google.Protobuf.WellKnownTypes;

namespace AsielGrains.Gateway.Reception;

/// <summary>Reads one field of a request about a site.</summary>
static class SiteFields
{
    const int RegionLength = 6;

    /// <summary>Further ahead nothing is agreed; and reckoning with dates stays far from their end.</summary>
    static readonly DateOnly LastDate = new(2199, 12, 31);

    public static SiteId Site(string text) => Site(text, "site_id");

    public static LocalCode Code(string text, string field) =>
        LocalCode.TryParse(text, CultureInfo.InvariantCulture, out var code)
            ? code
            : throw RequestField.Invalid(field, $"{field} is 1 to 12 capitals, digits and hyphens.");

    public static UseId Use(string text, string field) => RequestField.Pseudonym<UseId>(text, field);

    public static HouseholdId Household(string text) =>
        RequestField.HouseholdId(text)
        ?? throw RequestField.Invalid("household_id", "A placement is for a household.");

    public static PlaceSet Places(IReadOnlyCollection<string> texts)
    {
        if (texts.Count > ReceptionLimits.PlacesPerUseMax)
            throw RequestField.Invalid("places", $"At most {ReceptionLimits.PlacesPerUseMax} places.");
        var places = PlaceSet.Of(texts.Select(Place));
        return places.Count == texts.Count
            ? places
            : throw RequestField.Invalid("places", "Each place is named once.");
    }

    static PlaceId Place(string text) =>
        PlaceId.TryParse(text, CultureInfo.InvariantCulture, out var place)
            ? place
            : throw RequestField.Invalid("places", "A place is written A-101/2.");

    public static DateOnly Date(string text, string field) =>
        OptionalDate(text, field) ?? throw RequestField.Invalid(field, $"{field} is a date, written as YYYY-MM-DD.");

    public static DateOnly? OptionalDate(string text, string field)
    {
        var date = RequestField.OptionalDate(text, field);
        return date is null || date <= LastDate
            ? date
            : throw RequestField.Invalid(field, $"{field} is not after {LastDate:yyyy-MM-dd}.");
    }

    /// <summary>When a hold ends; left out, at the end of the day after the planned arrival.</summary>
    public static DateTimeOffset Expiry(Timestamp? moment, DateOnly from)
    {
        if (moment is null)
            return DutchTime.StartOf(from.AddDays(2));
        var first = DateTimeOffset.UnixEpoch.ToUnixTimeSeconds();
        var last = DutchTime.StartOf(LastDate).ToUnixTimeSeconds();
        return moment.Nanos is >= 0 and <= 999_999_999 && moment.Seconds >= first && moment.Seconds <= last
            ? moment.ToDateTimeOffset()
            : throw RequestField.Invalid("expires_at", "expires_at is not a moment of these years.");
    }

    public static int Number(int value, int min, int max, string field) =>
        value >= min && value <= max ? value : throw RequestField.Invalid(field, $"{field} is {min} to {max}.");

    /// <summary>A choice by its number: the domain's are the contract's own, and zero is nobody's choice.</summary>
    public static TDomain Choice<TDomain>(int number, string field)
        where TDomain : struct, System.Enum
    {
        var chosen = (TDomain)System.Enum.ToObject(typeof(TDomain), number);
        return System.Enum.IsDefined(chosen) ? chosen : throw RequestField.Invalid(field, $"{field} is not known.");
    }

    public static UnitTraits Traits(IEnumerable<UnitTrait> traits, string field) =>
        traits.Aggregate(UnitTraits.None, (all, trait) => all | Trait(trait, field));

    /// <summary>All of a list of choices, at most so many.</summary>
    public static IEnumerable<T> All<TText, T>(
        IReadOnlyCollection<TText> texts, int max, string field, Func<TText, T> read) =>
        texts.Count <= max
            ? texts.Select(read)
            : throw RequestField.Invalid(field, $"{field} has at most {max} values.");

    public static SiteFacilities Facilities(IEnumerable<SiteFacility> facilities, string field) =>
        facilities.Aggregate(SiteFacilities.None, (all, facility) => all | facility switch
        {
            SiteFacility.School => SiteFacilities.School,
            SiteFacility.Dialysis => SiteFacilities.Dialysis,
            SiteFacility.PsychiatricCare => SiteFacilities.PsychiatricCare,
            SiteFacility.Guidance => SiteFacilities.Guidance,
            _ => throw RequestField.Invalid(field, $"{field} names a facility that is not known."),
        });

    public static Domain.Matching.GeoPoint? Point(Contract.V1.GeoPoint? point, string field)
    {
        if (point is null)
            return null;
        return point.Latitude is >= -90 and <= 90 && point.Longitude is >= -180 and <= 180
            ? new(point.Latitude, point.Longitude)
            : throw RequestField.Invalid(field, $"{field} is a latitude and a longitude in degrees.");
    }

    public static string Municipality(string text, string field) => Region(text, field, "GM");

    public static string Province(string text, string field) => Region(text, field, "PV");

    public static SiteId Site(string text, string field) =>
        SiteId.TryParse(text, CultureInfo.InvariantCulture, out var id)
            ? id
            : throw RequestField.Invalid(field, "A site is 2 to 40 lower-case letters, digits and hyphens.");

    public static SiteDescription Description(DescribeSiteRequest request) => new(
        Facilities(request.Facilities, "facilities"),
        Point(request.At, "at"),
        request.Origin is Contract.V1.SiteOrigin.Unspecified
            ? Domain.Reception.SiteOrigin.Reported
            : Choice<Domain.Reception.SiteOrigin>((int)request.Origin, "origin"),
        request.Source.Length <= SiteDescription.SourceLengthMax && PlainText.Is(request.Source)
            ? request.Source
            : throw RequestField.Invalid(
                "source", $"source is at most {SiteDescription.SourceLengthMax} plain characters."));

    static UnitTraits Trait(UnitTrait trait, string field) => trait switch
    {
        UnitTrait.Families => UnitTraits.Families,
        UnitTrait.Women => UnitTraits.Women,
        UnitTrait.UnaccompaniedMinors => UnitTraits.UnaccompaniedMinors,
        UnitTrait.OneHousehold => UnitTraits.OneHousehold,
        UnitTrait.Accessible => UnitTraits.Accessible,
        UnitTrait.Isolation => UnitTraits.Isolation,
        _ => throw RequestField.Invalid(field, $"{field} names a trait that is not known."),
    };

    public static SiteProfile Profile(OpenSiteRequest request) => new(
        Name(request.Name),
        Region(request.Municipality, "municipality", "GM"),
        Region(request.Province, "province", "PV"));

    static string Name(string text) =>
        !string.IsNullOrWhiteSpace(text) && text.Length <= ReceptionLimits.NameLengthMax && PlainText.Is(text)
            ? text
            : throw RequestField.Invalid("name", $"name is 1 to {ReceptionLimits.NameLengthMax} plain characters.");

    static string Region(string text, string field, string prefix) =>
        text.Length > prefix.Length
        && text.Length <= RegionLength
        && text.StartsWith(prefix, StringComparison.Ordinal)
        && text.AsSpan(prefix.Length).ContainsAnyExceptInRange('0', '9') is false
            ? text
            : throw RequestField.Invalid(field, $"{field} is {prefix} with digits.");
}
