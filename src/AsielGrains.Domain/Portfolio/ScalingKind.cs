namespace AsielGrains.Domain.Portfolio;

/// <summary>
/// What can be done to have more places, in the order of what it disrupts, first what moves nobody and needs nobody's
/// leave; or to have fewer, where emergency reception goes first, whatever its number here.
/// </summary>
public enum ScalingKind
{
    /// <summary>Up: make ready a reserve inside what was agreed.</summary>
    DirectReserve = 1,

    /// <summary>Up: prolong a part whose agreement ends before.</summary>
    Extension = 2,

    /// <summary>Up: call back let places; others have to leave.</summary>
    Recall = 3,

    /// <summary>Up: make ready a reserve for which a further agreement is needed.</summary>
    IndirectReserve = 4,

    /// <summary>Up: open what is there by no agreement yet.</summary>
    Opening = 5,

    /// <summary>Down: let free places to others; they can be called back. Never emergency reception.</summary>
    LetOut = 11,

    /// <summary>Down: close a part in which nobody is then.</summary>
    CloseEmpty = 12,

    /// <summary>Down, first: close emergency reception; whoever is there moves.</summary>
    CloseEmergency = 13,

    /// <summary>Down: close another part; whoever is there moves.</summary>
    CloseOccupied = 14,
}
