namespace AsielGrains.Domain.Reception;

public sealed partial record ReceptionSite
{
    /// <summary>How many places of some kinds a let has on a night, as planned.</summary>
    internal int LetOn(PlaceUse.Let let, DateOnly night, Func<PlaceKind, bool> takes)
    {
        if (let.From > night || let.Until <= night)
            return 0;
        return KindsOf(let)
            .Where(kind => kind.Part.IsOpenOn(night) && takes(new(kind.Part.Type, kind.Traits)))
            .Sum(kind => kind.Places);
    }

    /// <summary>The places of some kinds in each part that can have any.</summary>
    internal IEnumerable<(SitePart Part, int Places)> PlacesByPart(Func<PlaceKind, bool> takes)
    {
        foreach (var part in Parts)
        {
            var places = 0;
            foreach (var unit in Units.Values)
                if (unit.Part == part.Code && takes(new(part.Type, unit.Traits)))
                    places += unit.Places;
            if (places > 0 || takes(new(part.Type, UnitTraits.None)))
                yield return (part, places);
        }
    }

    /// <summary>The part in which a let begins; nearly every let is in one.</summary>
    internal SitePart PartOfLet(PlaceUse.Let let) => PartOf(Units[let.Places[0].Unit]);

    /// <summary>The kind of the places with which a let begins.</summary>
    internal PlaceKind KindOfLet(PlaceUse.Let let) => new(PartOfLet(let).Type, Units[let.Places[0].Unit].Traits);

    /// <summary>
    /// Places of some kinds in a part that nobody has on a night, and persons who have others.
    /// </summary>
    internal (int Free, int Persons) PartOn(
        SitePart part, DateOnly night, SiteMoment now, Func<PlaceKind, bool> takes)
    {
        var (free, persons) = (0, 0);
        var nights = new NightRange(night, night.AddDays(1));
        foreach (var book in BooksOf(part.Code, now))
            if (takes(new(part.Type, book.Unit.Traits)))
            {
                free += book.FreeOn(nights);
                persons += book.PersonsOn(nights);
            }

        return (free, persons);
    }

    /// <summary>
    /// Persons in places of some kinds who would go on staying on a night if their part had not closed by then.
    /// </summary>
    internal int DisplacedOn(DateOnly night, SiteMoment now, Func<PlaceKind, bool> takes)
    {
        if (!Parts.Any(part => part.Until <= night))
            return 0;
        return PlacementsAt(now.At)
            .Where(placement => placement.From <= night && !(placement.EndSeenOn(now.Today) <= night))
            .SelectMany(KindsOf)
            .Where(kind => kind.Part.Until <= night && takes(new(kind.Part.Type, kind.Traits)))
            .Sum(kind => kind.Places);
    }
}
