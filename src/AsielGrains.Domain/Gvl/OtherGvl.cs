using System.Text.Json.Serialization;
using AsielGrains.Domain.Reception;

namespace AsielGrains.Domain.Gvl;

/// <summary>Another location, and how many households more it can take on that day.</summary>
public sealed record OtherGvl(SiteId Site, int FreeHouseholds)
{
    /// <summary>Persons for whom it has beds besides those it expects itself; null: not known.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? FreePersons { get; init; }

    /// <summary>The function that lets in no more; null: the caller said how many households it can take.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public GvlFunction? Scarcest { get; init; }

    /// <summary>What a location can take by its own forecast, after those it expects itself.</summary>
    /// <param name="beds">Persons who can be placed on its site that night; null: not known.</param>
    public static OtherGvl Of(SiteId site, DayForecast forecast, int? beds)
    {
        var scarcest = forecast.Functions.Where(demand => demand.HouseholdMinutes > 0).MinBy(demand => demand.Room)!;
        return new(site, scarcest.Room)
        {
            FreePersons = beds is { } free ? Math.Max(0, free - forecast.Expected.Persons) : null,
            Scarcest = scarcest.Function,
        };
    }
}
