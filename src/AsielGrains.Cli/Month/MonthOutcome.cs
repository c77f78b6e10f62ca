namespace AsielGrains.Cli.Month;

/// <summary>What came of the month, compared with the scene's own list of beds.</summary>
/// <param name="NightsEqual">Nights on which the system counts as many persons as the list.</param>
/// <param name="IdentitiesBroken">Nights and types where the five numbers do not add up.</param>
/// <param name="Doubles">Beds that two households had on one night.</param>
/// <param name="Unplaced">Households for which there was no place.</param>
public sealed record MonthOutcome(
    int Nights,
    int NightsEqual,
    int IdentitiesBroken,
    int Doubles,
    int BedNights,
    int Stayed,
    int Arrived,
    int Moved,
    int Left,
    int Unplaced)
{
    public bool IsWell => NightsEqual == Nights && IdentitiesBroken == 0 && Doubles == 0;

    public string Summary => FormattableString.Invariant(
        $"scene month complete: {NightsEqual} of {Nights} nights equal, {BedNights} nights in beds, {Doubles} twice");
}
