using AsielGrains.Cli.Tests.Chain;
using AsielGrains.Contract.V1;

namespace AsielGrains.Cli.Tests.Households;

public sealed class HouseholdChangeTests : IAsyncLifetime
{
    const string Household = "0123456789abcdef0123456789abcdef";
    const string Other = "fedcba9876543210fedcba9876543210";
    const string One = "00112233445566778899aabbccddeeff";
    const string Two = "112233445566778899aabbccddeeff00";

    ChainInMemory _chain = null!;

    public async ValueTask InitializeAsync() => _chain = await ChainInMemory.Start();

    public ValueTask DisposeAsync() => _chain.DisposeAsync();

    [Theory]
    [InlineData("split", "protection", HouseholdChangeKind.Split, HouseholdReason.Protection)]
    [InlineData("join", "reunion", HouseholdChangeKind.Join, HouseholdReason.Reunion)]
    public async Task Several_cases_go_into_one_request(
        string verb, string reason, HouseholdChangeKind kind, HouseholdReason asked)
    {
        var run = await Run(
            "household", verb, Household, One, Two, "--other", Other, "--reason", reason, "--on", "2026-03-03");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains($"change    {HouseholdsInMemory.Joint}", run.Lines);
        Assert.Contains($"other     {Other}", run.Lines);
        var sent = Assert.IsType<ChangeHouseholdRequest>(Assert.Single(_chain.Households.Asked));
        Assert.Equal(
            (Household, kind, Other, asked, "2026-03-03"),
            (sent.HouseholdId, sent.Kind, sent.OtherHouseholdId, sent.Reason, sent.ChangedOn));
        Assert.Equal([One, Two], sent.CaseIds);
    }

    [Fact]
    public async Task Who_leaves_to_no_household_goes_to_no_other()
    {
        string[] call = ["household", "end", Household, One, "--reason", "came-of-age", "--on", "2026-03-03"];

        Assert.Equal(2, (await Run([.. call, "--other", Other])).ExitCode);
        Assert.Empty(_chain.Households.Asked);
        var run = await Run([.. call, "--json"]);

        Assert.Contains("\"changeId\":", run.Out, StringComparison.Ordinal);
        var sent = Assert.IsType<ChangeHouseholdRequest>(Assert.Single(_chain.Households.Asked));
        Assert.Equal((HouseholdChangeKind.End, HouseholdReason.CameOfAge), (sent.Kind, sent.Reason));
    }

    [Theory]
    [InlineData("household", "split", Household, "--reason", "split", "--on", "2026-03-03")]
    [InlineData("household", "split", Household, One, "--on", "2026-03-03")]
    [InlineData("household", "split", Household, "one", "--reason", "split", "--on", "2026-03-03")]
    [InlineData("household", "join", "here", One, "--reason", "reunion", "--on", "2026-03-03")]
    public async Task What_is_missing_or_no_id_is_wrong_use(params string[] call)
    {
        Assert.Equal(2, (await Run(call)).ExitCode);
        Assert.Empty(_chain.Households.Asked);
    }

    [Fact]
    public async Task Changes_are_shown_with_who_refused_them()
    {
        var run = await Run("household", "changes", Household);

        Assert.Equal(
            [
                "2026-03-03  split (protection), taken-back: change 00000000000000000000000000000001, asked on "
                + "2026-03-04 by Ind ind.officer; refused by two: combination-not-possible",
                "  one",
                "  two",
            ],
            run.Lines);
    }

    [Theory]
    [InlineData(false, HouseholdChangeEnding.Complete)]
    [InlineData(true, HouseholdChangeEnding.GiveUp)]
    public async Task A_change_that_was_left_half_done_is_ended(bool givesUp, HouseholdChangeEnding ending)
    {
        string[] call = ["household", "settle", Household, HouseholdsInMemory.Joint];

        Assert.Equal(0, (await Run(givesUp ? [.. call, "--give-up"] : call)).ExitCode);

        var sent = Assert.IsType<EndHouseholdChangeRequest>(Assert.Single(_chain.Households.Asked));
        Assert.Equal((Household, HouseholdsInMemory.Joint, ending), (sent.HouseholdId, sent.ChangeId, sent.Ending));
    }

    Task<CommandRun> Run(params string[] call) => CommandRun.Against(_chain, "", call);
}
