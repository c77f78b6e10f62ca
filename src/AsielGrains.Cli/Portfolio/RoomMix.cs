using AsielGrains.Contract.V1;

namespace AsielGrains.Cli.Portfolio;

/// <summary>
/// The rooms of a part of which only the number of places is known. The mix is assumed, since none is published: a
/// tenth fit for a wheelchair, three tenths in dwellings for one household, the rest in rooms of four.
/// </summary>
static class RoomMix
{
    const int AccessiblePercent = 10;
    const int DwellingPercent = 30;
    const int UnitsAddedMax = 500;

    static readonly (string Prefix, int Places, UnitTrait[] Traits) Accessible = ("T-", 2, [UnitTrait.Accessible]);
    static readonly (string Prefix, int Places, UnitTrait[] Traits) Dwelling = ("W-", 6, [UnitTrait.OneHousehold]);
    static readonly (string Prefix, int Places, UnitTrait[] Traits) Room = ("K-", 4, []);
    static readonly (string Prefix, int Places, UnitTrait[] Traits) Single = ("E-", 1, []);

    /// <summary>Rows of units that have so many places together.</summary>
    public static IEnumerable<AddUnitsRequest> Of(PortfolioRow part)
    {
        var accessible = part.Places * AccessiblePercent / 100 / Accessible.Places;
        var dwellings = part.Places * DwellingPercent / 100 / Dwelling.Places;
        var left = part.Places - (accessible * Accessible.Places) - (dwellings * Dwelling.Places);
        return Rows(part, Accessible, accessible)
            .Concat(Rows(part, Dwelling, dwellings))
            .Concat(Rows(part, Room, left / Room.Places))
            .Concat(Rows(part, Single, left % Room.Places));
    }

    // A unit's code is unique on its site, so it begins with that of its part.
    static IEnumerable<AddUnitsRequest> Rows(
        PortfolioRow part, (string Prefix, int Places, UnitTrait[] Traits) kind, int count)
    {
        for (var first = 1; first <= count; first += UnitsAddedMax)
            yield return new()
            {
                SiteId = part.Site,
                Part = part.Part,
                Prefix = $"{part.Part}-{kind.Prefix}",
                First = first,
                Count = Math.Min(UnitsAddedMax, count - first + 1),
                PlacesEach = kind.Places,
                Traits = { kind.Traits },
            };
    }
}
