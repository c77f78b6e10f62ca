namespace AsielGrains.Domain.Cases;

/// <summary>
/// The right of residence and the duty to leave of who left without supervision (former MOB): nobody saw it, so that
/// the procedure goes on, and they hold again for who comes back.
/// </summary>
public sealed record Shelved(Residence Residence, Departure Departure)
{
    internal Shelved After(LegalEffect effect) => new(Residence.After(effect), Departure.After(effect));
}
