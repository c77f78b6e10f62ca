using AsielGrains.Domain.Capacity;
using AsielGrains.Domain.Matching;
using AsielGrains.Domain.Reception;
using AsielGrains.Gateway.Fields;
using AsielGrains.Gateway.Reception;
using Message = AsielGrains.Contract.V1.CapacityFilter;
using Profile = AsielGrains.Contract.V1.PlaceProfile;

namespace AsielGrains.Gateway.Capacity;

/// <summary>Reads which places are asked for.</summary>
static class CapacityFields
{
    const int TypesMax = 24;
    const int ProvincesMax = 20;
    const int PlannedUseMin = 50;

    public static CapacityFilter Filter(Message? message, DateOnly today)
    {
        if (message is null)
            return new();
        return new(
            Night(message.From, today, "filter.from"),
            message.Nights == 0
                ? 1
                : SiteFields.Number(message.Nights, 1, ReceptionLimits.NightsMax, "filter.nights"),
            OptionalProfile(message.Profile))
        {
            Sites = [.. SiteFields.All(
                message.SiteIds, CapacityFilter.SitesMax, "filter.site_ids",
                text => SiteFields.Site(text, "filter.site_ids"))],
            Types = [.. SiteFields.All(
                message.Types_, TypesMax, "filter.types",
                type => SiteFields.Choice<SiteType>((int)type, "filter.types"))],
            Provinces = [.. Provinces(message.Provinces, "filter.provinces")],
            Municipalities = [.. SiteFields.All(
                message.Municipalities, CapacityFilter.AreasMax, "filter.municipalities",
                text => SiteFields.Municipality(text, "filter.municipalities"))],
        };
    }

    public static IEnumerable<string> Provinces(IReadOnlyCollection<string> texts, string field) =>
        SiteFields.All(texts, ProvincesMax, field, text => SiteFields.Province(text, field));

    /// <summary>A night of the calendar; null when none is given.</summary>
    public static DateOnly? Night(string text, DateOnly today, string field)
    {
        var night = SiteFields.OptionalDate(text, field);
        return night is null || (night >= today && night < today.AddDays(ReceptionLimits.NightsMax))
            ? night
            : throw RequestField.Invalid(
                field, $"{field} is tonight or later, within {ReceptionLimits.NightsMax} nights.");
    }

    /// <summary>The planned use in percent; left out: COA's.</summary>
    public static int PlannedUse(int percent) => percent == 0
        ? ReceptionLimits.PlannedUsePercent
        : SiteFields.Number(percent, PlannedUseMin, 100, "planned_use_percent");

    static PlaceProfile? OptionalProfile(Profile? profile) => profile is null
        ? null
        : new(
            Code.Optional<ReceptionPhase>(profile.Phase, "filter.profile.phase"),
            SiteFields.Traits(profile.MetRules, "filter.profile.met_rules"),
            SiteFields.Traits(profile.Needs, "filter.profile.needs"));
}
