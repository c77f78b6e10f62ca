namespace AsielGrains.Domain.Reception;

public sealed partial record ReceptionSite
{
    /// <summary>Persons who arrived and have not left.</summary>
    public int PresentAt(SiteMoment now) =>
        PlacementsAt(now.At).Where(placement => placement.ArrivedOn is not null).Sum(Persons);

    /// <summary>Persons for whom places are held from tonight or before.</summary>
    public int AnnouncedAt(SiteMoment now) => PlacementsAt(now.At)
        .Where(placement => placement.ArrivedOn is null
            && placement.From <= now.Today
            && !(placement.Until <= now.Today))
        .Sum(Persons);

    /// <summary>Persons who are present and planned to leave today.</summary>
    public int LeavingAt(SiteMoment now) => PlacementsAt(now.At)
        .Where(placement => placement.ArrivedOn is not null && placement.Until == now.Today)
        .Sum(Persons);

    /// <summary>Persons who will sleep there tonight if what is planned happens.</summary>
    public int ExpectedAt(SiteMoment now) => PresentAt(now) + AnnouncedAt(now) - LeavingAt(now);

    /// <summary>Households that stay and are not planned to leave by tomorrow, whoever is here longest first.</summary>
    internal IEnumerable<StayingHousehold> Staying(SiteMoment now) => PlacementsAt(now.At)
        .Where(placement => placement.ArrivedOn is not null && !(placement.Until <= now.Today))
        .OrderBy(placement => placement.ArrivedOn)
        .ThenBy(placement => placement.Id.Value)
        .Select(placement =>
        {
            var unit = Units[placement.Places[0].Unit];
            return new StayingHousehold(
                placement.Id,
                placement.Household,
                placement.Places.Count,
                unit.Part,
                PartOf(unit).Type,
                UnitsOf(placement).Aggregate(
                    UnitTraits.None, (met, code) => met | (Units[code].Traits & UnitTraits.Rules)),
                placement.ArrivedOn!.Value);
        });

    static int Persons(PlaceUse.Placement placement) => placement.Places.Count;
}
