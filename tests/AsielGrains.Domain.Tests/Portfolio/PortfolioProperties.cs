using AsielGrains.Domain.Portfolio;
using AsielGrains.Domain.Reception;
using AsielGrains.Domain.Tests.Reception;
using CsCheck;

namespace AsielGrains.Domain.Tests.Portfolio;

public sealed class PortfolioProperties
{
    const int Runs = 300;
    const int TriedMax = 7;

    // Only what is known of sites can be carried out.
    static readonly ScalingTerms Known = new() { EmergencyDays = 9_999, TemporaryDays = 9_999, RegularDays = 9_999 };

    [Fact]
    public void What_is_usable_is_what_is_free_after_every_recall_and_every_reserve_was_carried_out() =>
        Gen.Select(FlexCountry.Any, Gen.Int[0, 200]).Sample(
            (country, day) =>
            {
                var step = Assert.Single(Availability.Of(country.Sheets, new(), Site.Now, [day]));
                var done = country.After(Everything(country, day).Where(IsOfCurve));
                Assert.Equal(done.Sites.Sum(site => site.Nights(Site.Now, day + 1)[day].Placeable), step.Usable);
            },
            iter: Runs);

    [Fact]
    public void Measures_that_are_carried_out_give_what_was_advised_and_no_milder_ones_would_do() =>
        Gen.Select(FlexCountry.Any, Gen.Int[0, 200], Gen.Int[0, 40]).Sample(
            (country, day, more) =>
            {
                var needed = Math.Max(0, country.Balance(day)) + more;
                var advice = Scaling.Of(
                    country.Sheets, new(), (Site.Day(day), needed), Site.Now, Known);
                var gap = needed - country.Balance(day);
                Assert.Equal(gap, advice.Gap);
                var real = country.After(advice.Measures).Balance(day) - country.Balance(day);
                Assert.Equal(Math.Max(0, gap - real), advice.Left);
                Compare(country, day, gap, advice);
            },
            iter: Runs);

    // Every set of measures that could be taken, carried out one by one.
    static void Compare(FlexCountry country, int day, int gap, ScalingAdvice advice)
    {
        var all = Everything(country, day).ToArray();
        if (all.Length > TriedMax)
            return;
        var (most, mildest) = (0, int.MaxValue);
        for (var set = 0; set < 1 << all.Length; set++)
        {
            var measures = all.Where((_, index) => (set >> index & 1) == 1).ToList();
            var gained = country.After(measures).Balance(day) - country.Balance(day);
            most = Math.Max(most, gained);
            if (gained >= gap)
                mildest = Math.Min(mildest, measures.Select(measure => (int)measure.Kind).DefaultIfEmpty().Max());
        }

        Assert.Equal(most >= gap, advice.Left == 0);
        if (advice.Left == 0)
            Assert.Equal(mildest, advice.Measures.Select(measure => (int)measure.Kind).DefaultIfEmpty().Max());
    }

    static bool IsOfCurve(ScalingMeasure measure) => measure.Kind is not ScalingKind.Extension;

    static IEnumerable<ScalingMeasure> Everything(FlexCountry country, int day)
    {
        foreach (var (number, site) in country.Sites.Index())
        {
            foreach (var reserve in site.Reserves.Where(reserve => reserve.LeadDays <= day))
                yield return Of(
                    reserve.Kind is ReserveKind.Direct ? ScalingKind.DirectReserve : ScalingKind.IndirectReserve,
                    number) with { Places = reserve.Places };
            foreach (var let in site.AllUses.OfType<PlaceUse.Let>())
                if (let.BackIfRecalledOn(Site.Today) <= Site.Day(day))
                    yield return Of(ScalingKind.Recall, number) with { Let = let.Id };
            foreach (var part in site.Parts.Where(part => part.Until <= Site.Day(day) && part.Until >= Site.Day(90)))
                yield return Of(ScalingKind.Extension, number) with { Part = part.Code };
        }
    }

    static ScalingMeasure Of(ScalingKind kind, int site) =>
        new(kind, FlexCountry.IdOf(site), null, SiteType.Azc, null, 0, 0, Site.Today, 0);
}
