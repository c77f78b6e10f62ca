namespace AsielGrains.Gateway.Fields;

/// <summary>Shares as the contract tells them: whole numbers, halves away from zero.</summary>
static class Rounded
{
    /// <param name="of">What the whole counts as: 100 for percent.</param>
    /// <param name="whole">Not 0.</param>
    public static int Share(decimal of, long part, long whole) =>
        (int)Math.Round(of * part / whole, MidpointRounding.AwayFromZero);

    public static int PerMille(long part, long whole) => Share(1_000, part, whole);
}
