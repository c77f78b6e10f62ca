using AsielGrains.Domain.Partners;

namespace AsielGrains.Grains.Deadlines;

/// <summary>That a team of a partner sees to a deadline that runs.</summary>
/// <param name="End">The deadline, as a day and the number of a term.</param>
readonly record struct SeenTo(uint End, Organisation By, string Team);
