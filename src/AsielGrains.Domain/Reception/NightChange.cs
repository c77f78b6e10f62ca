namespace AsielGrains.Domain.Reception;

/// <summary>By how much the places of a kind differ from those of the night before.</summary>
/// <param name="Night">The number of the night, from the first that is counted.</param>
readonly record struct NightChange(
    int Night, int Total, int Occupied, int Reserved, int Blocked, int Flex, int Convertible)
{
    public int Allocable => Total - Occupied - Reserved - Blocked - Flex;

    public int Persons => Occupied + Reserved;
}
