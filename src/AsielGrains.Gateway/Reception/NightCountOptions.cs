namespace AsielGrains.Gateway.Reception;

/// <summary>Whose counts of a night are believed when they were taken while nothing answered.</summary>
public sealed class NightCountOptions
{
    public const string Section = "NightCounts";

    /// <summary>
    /// A folder with a file of public EC keys in PEM for each site, <c>SITE.pem</c>: those of the people who count
    /// there. Read at each hand-in, so that a key can be added or taken away at any time. Empty: no sheet is taken.
    /// </summary>
    public string KeysFolder { get; set; } = "";
}
