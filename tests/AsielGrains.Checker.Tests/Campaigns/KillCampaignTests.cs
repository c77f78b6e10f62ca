namespace AsielGrains.Checker.Tests.Campaigns;

public sealed class KillCampaignTests
{
    /// <summary>Deaths that each failpoint must bring about.</summary>
    static readonly int Quota = Math.Max(5, Lengths.Kills / 16);

    [Fact]
    public async Task Nothing_is_lost_nothing_doubled_and_no_figure_differs_however_the_host_dies()
    {
        var seed = Random.Shared.Next(1_000_000);
        TestContext.Current.TestOutputHelper?.WriteLine($"seed {seed}");
        var campaign = new KillCampaign(Math.Max(Lengths.Kills, (KillPlan.Failpoints.Count() * Quota) + 10), Quota, seed);

        await campaign.Run();

        Assert.True(campaign.Violations.Count == 0, $"seed {seed}:\n{string.Join("\n", campaign.Violations.Take(30))}");
        Assert.True(campaign.Kills >= Lengths.Kills, $"{campaign.Kills} kills only; seed {seed}");
        // A failpoint that is never hit would prove nothing.
        Assert.All(KillPlan.Failpoints, place => Assert.True(
            campaign.Places.GetValueOrDefault(place) >= Quota,
            $"{place}: {campaign.Places.GetValueOrDefault(place)} hits, {Quota} wanted; seed {seed}"));
    }
}
