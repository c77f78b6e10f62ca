namespace AsielGrains.Domain.Reception;

/// <summary>Which types of places are beds, so that a household can be placed in them.</summary>
public static class BedCount
{
    /// <summary>Who waits at the gate waits for a place; a seat there is none.</summary>
    public static bool Counts(SiteType type) => type is not SiteType.Wachtruimte;
}
