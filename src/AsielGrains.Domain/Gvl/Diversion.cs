using System.Globalization;
using System.Text.Json.Serialization;
using AsielGrains.Domain.Reception;

namespace AsielGrains.Domain.Gvl;

/// <summary>So many households to another location.</summary>
public sealed record Diversion(SiteId Site, int Households)
{
    /// <summary>The persons of these households; 0 from an older silo.</summary>
    public int Persons { get; init; }

    /// <summary>What the other location has room for, in one English sentence; empty from an older silo.</summary>
    public string Why { get; init; } = "";

    internal static Diversion Of(OtherGvl other, ArrivalCount sent) => new(other.Site, sent.Households)
    {
        Persons = sent.Persons,
        Why = WhyOf(other),
    };

    static string WhyOf(OtherGvl other) => string.Create(
        CultureInfo.InvariantCulture,
        $"Room for {other.FreeHouseholds} households more")
        + (other.Scarcest is { } scarcest ? $" by {scarcest}" : ", as the question told")
        + (other.FreePersons is { } beds
            ? string.Create(CultureInfo.InvariantCulture, $", and beds for {beds} persons.")
            : "; beds not known.");
}
