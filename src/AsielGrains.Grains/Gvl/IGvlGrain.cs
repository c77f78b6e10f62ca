using AsielGrains.Domain.Gvl;
using AsielGrains.Domain.Reception;
using AsielGrains.Grains.Commands;

namespace AsielGrains.Grains.Gvl;

/// <summary>The guardian of one joint location; its key is the <see cref="SiteId"/> of its site.</summary>
[GrainInterfaceType(JointLocationReference.Name), Alias(JointLocationReference.Name)]
public interface IGvlGrain : IGrainWithStringKey
{
    [Alias("handle")]
    Task<Answer> Handle(Envelope<GvlCommand> envelope);

    /// <returns>Null when no joint location was opened under this name; so for all that is read.</returns>
    [Alias("board")]
    Task<GvlReading<GvlBoard>?> Board();

    [Alias("free-starts")]
    Task<GvlReading<FreeStarts>?> FreeStarts(FreeStartsQuery query);

    [Alias("forecast")]
    Task<GvlReading<DayForecast>?> Forecast(ForecastQuery query);

    [Alias("shared-use")]
    Task<GvlReading<SharedUse>?> SharedUse(SharedUseQuery query);
}
