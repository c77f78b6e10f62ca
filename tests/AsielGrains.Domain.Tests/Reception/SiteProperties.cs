using System.Text.Json;
using AsielGrains.Domain.Reception;
using CsCheck;

namespace AsielGrains.Domain.Tests.Reception;

public sealed class SiteProperties
{
    [Fact]
    public void A_site_agrees_with_a_list_of_beds_after_every_step() =>
        Gen.Select(SiteStep.Row, Gen.Int[0, 12]).Sample((steps, ceiling) =>
        {
            var both = new SiteAndBeds(ceiling == 0 ? null : ceiling);
            foreach (var step in steps)
            {
                both.Take(step);
                both.Compare();
            }
        });

    [Fact]
    public void The_steps_of_these_tests_are_mostly_taken()
    {
        var (asked, accepted) = (0, 0);
        SiteStep.Row.Sample(
            steps =>
            {
                var both = new SiteAndBeds(ceiling: null);
                foreach (var step in steps)
                    both.Take(step);
                Interlocked.Add(ref asked, steps.Length);
                Interlocked.Add(ref accepted, both.Accepted);
            },
            iter: 100);
        Assert.True(accepted * 5 > asked, $"only {accepted} of {asked}");
    }

    [Fact]
    public void A_site_that_was_written_down_and_read_is_the_same() => SiteStep.Row.Sample(
        steps =>
        {
            var both = new SiteAndBeds(ceiling: 8);
            foreach (var step in steps)
                both.Take(step);
            var read = JsonSerializer.Deserialize<ReceptionSite>(JsonSerializer.Serialize(both.State))!;
            Assert.Equal(
                both.State.Nights(both.Now, BedList.Horizon).SelectMany(night => night.Types),
                read.Nights(both.Now, BedList.Horizon).SelectMany(night => night.Types));
            Assert.Equal(both.State.AllUses, read.AllUses);
            var hold = Site.Hold(900, 3, Site.Azc) with { At = both.Now.At };
            Assert.Equal(
                ReceptionSite.Decide(both.State, hold, both.Now.Today).Events,
                ReceptionSite.Decide(read, hold, both.Now.Today).Events);
        },
        iter: 100);
}
