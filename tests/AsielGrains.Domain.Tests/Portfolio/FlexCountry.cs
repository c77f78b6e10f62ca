using AsielGrains.Domain.Capacity;
using AsielGrains.Domain.Matching;
using AsielGrains.Domain.Portfolio;
using AsielGrains.Domain.Reception;
using AsielGrains.Domain.Tests.Reception;
using CsCheck;

namespace AsielGrains.Domain.Tests.Portfolio;

/// <summary>
/// A few invented sites with lets, reserves, ceilings and ends; what is advised can be carried out on them for real.
/// </summary>
sealed record FlexCountry(IReadOnlyList<ReceptionSite> Sites)
{
    static readonly LocalCode Added = LocalCode.Parse("R");

    public static readonly Gen<FlexCountry> Any = Gen.Select(
        Gen.Int[0, 4].Array[4], Gen.Int[0, 150].Array[4], Gen.Int[0, 12].Array[2]).Select(SiteOf).Array[1, 2]
        .Select(sites => new FlexCountry(sites));

    public IReadOnlyList<SiteSheet> Sheets => [.. Sites.Select((site, number) => new SiteSheet(
        KnownSite.Of(IdOf(number), site), Site.Now))];

    public static SiteId IdOf(int number) => SiteId.Parse($"site-{number}");

    /// <summary>How many more persons could be placed on a night than have to go elsewhere.</summary>
    public int Balance(int night) => Sites.Sum(site => BalanceOf(site, night));

    /// <summary>The country after the measures were carried out by the commands that people have for them.</summary>
    public FlexCountry After(IEnumerable<ScalingMeasure> measures)
    {
        var sites = Sites.ToArray();
        foreach (var (index, measure) in measures.Index())
        {
            var number = int.Parse(measure.Site!.Value.ToString()["site-".Length..]);
            sites[number] = Carried(sites[number], measure, index);
        }

        return new(sites);
    }

    static ReceptionSite Carried(ReceptionSite site, ScalingMeasure measure, int index) => measure.Kind switch
    {
        ScalingKind.Recall => site.Then(new SiteCommand.RecallLet(measure.Let!.Value)),
        ScalingKind.Extension => site.Then(new SiteCommand.SetPartEnd(measure.Part!.Value, null)),
        ScalingKind.DirectReserve => With(site, measure, index),
        _ => With(site, measure, index) with
        {
            Ceilings =
            [
                .. site.Ceilings.Select(ceiling => ceiling with { PersonsMax = ceiling.PersonsMax + measure.Places }),
            ],
        },
    };

    static ReceptionSite With(ReceptionSite site, ScalingMeasure measure, int index)
    {
        var part = LocalCode.Parse($"{Added}{index}");
        return site
            .Then(new SiteCommand.OpenPart(part, measure.Type, Regime.Rva, Site.Today, null))
            .Then(new SiteCommand.AddUnits(
                part, LocalCode.Parse($"{part}-"), 1, measure.Places, 1, UnitTraits.None));
    }

    static int BalanceOf(ReceptionSite site, int night)
    {
        var gone = site.AllUses.OfType<PlaceUse.Placement>()
            .SelectMany(stay => stay.Places)
            .Count(place => site.Parts.Single(part =>
                part.Code == site.AllUnits.Single(unit => unit.Code == place.Unit).Part).Until <= Site.Day(night));
        return site.Nights(Site.Now, night + 1)[night].Placeable - gone;
    }

    static ReceptionSite SiteOf(int[] places, int[] days, int[] more)
    {
        var site = Site.Of(
            Site.Opened,
            Site.AzcOpened,
            Site.Units(3, 2),
            Site.Part(Site.Col, SiteType.Azc, until: days[0] < 75 ? 30 + days[0] : null),
            Site.Units(2, 3, prefix: "B-", part: Site.Col),
            Site.Held(1, Site.Places("B-1/1")),
            Site.Arrived(1));
        if (more[0] < 6)
            site = ReceptionSite.Evolve(site, Site.Ceiling(more[0] + 1));
        foreach (var (index, unit) in new[] { "A-1", "A-2", "B-2" }.Index().Take(places[0]))
            site = site.Then(new SiteCommand.LetPlaces(
                Site.Id(10 + index), Site.Places($"{unit}/1", $"{unit}/2"), Site.Today, null, FlexGroup.Students,
                days[index + 1])
            {
                Terms = new(RentForm.Operator, ReturnDays: places[1], EarliestEnd: Site.Day(more[1] * 9)),
            });
        foreach (var kind in Enum.GetValues<ReserveKind>().Take(places[2]))
            site = site.Then(new SiteCommand.SetReserve(new(
                kind, SiteType.Azc, places[3] + (int)kind, days[(int)kind])));
        return site;
    }
}
