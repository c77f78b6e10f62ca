using AsielGrains.Domain.Gvl;
using AsielGrains.Domain.Reception;
using AsielGrains.Grains.Access;
using AsielGrains.Grains.Commands;

namespace AsielGrains.Grains.Gvl;

/// <summary>The guardian of one joint location; its key is the <see cref="SiteId"/> of its site.</summary>
[GrainInterfaceType(JointLocationReference.Name), Alias(JointLocationReference.Name), OfSite]
public interface IGvlGrain : IGrainWithStringKey
{
    [Alias("handle")]
    Task<Answer> Handle(Envelope<GvlCommand> envelope);

    /// <summary>
    /// The day board by the location's own word alone. A host of an earlier version asks this; <see cref="Day"/> looks
    /// at the cases and the Regietafel, too.
    /// </summary>
    /// <returns>Null when no joint location was opened under this name; so for all that is read.</returns>
    [Alias("board")]
    Task<GvlReading<GvlBoard>?> Board();

    [Alias("free-starts")]
    Task<GvlReading<FreeStarts>?> FreeStarts(FreeStartsQuery query);

    /// <summary>When a household can have a step, and what stands in the way; nothing is held.</summary>
    [Alias("plan-hearing")]
    Task<GvlReading<HearingPlan>?> PlanHearing(HearingQuery query);

    [Alias("forecast")]
    Task<GvlReading<DayForecast>?> Forecast(ForecastQuery query);

    /// <summary>Where households stand with what they must have.</summary>
    [Alias("mandatory")]
    Task<GvlReading<HouseholdsSteps>?> Mandatory(MandatoryQuery query);

    /// <summary>The households of which the day board needs to know what their cases say.</summary>
    [Alias("booked")]
    Task<GvlReading<BookedHouseholds>?> Booked();

    /// <summary>The day board with what the cases and the sittings of the Regietafel say.</summary>
    [Alias("day")]
    Task<GvlReading<GvlDay>?> Day(DayQuery query);

    /// <summary>Who is expected today and has not come.</summary>
    [Alias("awaited")]
    Task<GvlReading<AwaitedHouseholds>?> Awaited();

    [Alias("shared-use")]
    Task<GvlReading<SharedUse>?> SharedUse(SharedUseQuery query);
}
