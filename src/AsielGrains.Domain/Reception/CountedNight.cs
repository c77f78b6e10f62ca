namespace AsielGrains.Domain.Reception;

/// <summary>The persons who were counted on a site in a night (in-huisregistratie).</summary>
/// <param name="Persons">As it stands, corrections included.</param>
/// <param name="First">As it was counted.</param>
public sealed record CountedNight(DateOnly Night, int Persons, int First, int Corrections);
