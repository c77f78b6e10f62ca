namespace AsielGrains.Domain.Portfolio;

/// <summary>What could be given out so many days from now, if everything that takes time were begun today.</summary>
/// <param name="Free">Places that can be given out on that night as things are planned.</param>
/// <param name="Recalled">Let places that would be back by then if they were called back today.</param>
/// <param name="DirectReserve">Reserve inside agreements that can be ready by then.</param>
/// <param name="IndirectReserve">Reserve that can be ready by then, once a further agreement is made.</param>
/// <param name="Usable">All of these together, within agreements only as far as ceilings allow.</param>
public readonly record struct AvailabilityStep(
    int Days, DateOnly Night, int Free, int Recalled, int DirectReserve, int IndirectReserve, int Usable);
