using AsielGrains.TestSupport.Faults;

namespace AsielGrains.Checker.Tests.Campaigns;

public sealed class KillCampaignTests
{
    /// <summary>Deaths that each failpoint must bring about.</summary>
    static readonly int Quota = Lengths.Kills < Lengths.KillsLong ? 2 : 50;

    /// <summary>
    /// In which a killed host serves again, in 95 of 100 cases. Ten seconds are wanted; here clients wait for it, and
    /// other tests start hosts on the same processors.
    /// </summary>
    static readonly TimeSpan RestartMax = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Nothing_is_lost_nothing_doubled_and_no_figure_differs_however_the_host_dies()
    {
        var seed = Soak.AnySeed();
        TestContext.Current.TestOutputHelper?.WriteLine($"seed {seed}");
        var kills = Math.Max(Lengths.Kills, (KillPlan.Failpoints.Count() * Quota) + 10);
        var campaign = new KillCampaign(kills, Quota, seed);

        await campaign.Run();

        Assert.True(campaign.Violations.Count == 0, $"seed {seed}:\n{string.Join("\n", campaign.Violations.Take(30))}");
        Assert.True(campaign.Kills >= Lengths.Kills, $"{campaign.Kills} kills only; seed {seed}");
        Assert.True(campaign.RestartP95 < RestartMax, $"p95 of restarts {campaign.RestartP95}; seed {seed}");
        // A failpoint that is never hit would prove nothing.
        Assert.All(KillPlan.Failpoints, place => Assert.True(
            campaign.Places.GetValueOrDefault(place) >= Quota,
            $"{place}: {campaign.Places.GetValueOrDefault(place)} hits, {Quota} wanted; seed {seed}"));
    }
}
