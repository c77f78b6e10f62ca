using AsielGrains.Cli.Tests.Chain;

namespace AsielGrains.Cli.Tests.Families;

public sealed class FamilyCommandTests
{
    const StringComparison Ordinal = StringComparison.Ordinal;
    const string Relative = "0123456789abcdef0123456789abcdef";
    const string Referent = "fedcba9876543210fedcba9876543210";

    [Fact]
    public async Task A_link_is_sent_with_both_cases()
    {
        await using var chain = await ChainInMemory.Start();

        var run = await CommandRun.Against(chain, "", "family", "link", Relative, Referent, "--on", "2026-03-03");

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Equal(
            (Relative, Referent, "2026-03-03"),
            (chain.Families.Linked!.RelativeCaseId, chain.Families.Linked.ReferentCaseId,
                chain.Families.Linked.AppliedOn));
    }

    [Fact]
    public async Task A_link_is_shown_with_what_is_wrong_with_it()
    {
        await using var chain = await ChainInMemory.Start();

        var run = await CommandRun.Against(chain, "", "family", "show", Relative);

        Assert.Contains(
            $"{Relative} follows {Referent}, applied on 2026-03-03: entry visa until 2026-06-01; the referent holds no "
            + "permit; one of the cases does not name the other",
            run.Out,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_household_is_shown_with_its_links_and_the_child_nobody_has_custody_of()
    {
        await using var chain = await ChainInMemory.Start();

        var run = await CommandRun.Against(chain, "", "family", "household", Relative);

        Assert.Contains("child  unaccompanied-child, custody missing, of age on 2027-01-31", run.Out, Ordinal);
        Assert.Contains("brother  sibling of child since 2026-03-03, own-statement", run.Out, Ordinal);
        Assert.Contains("voogd ontbreekt", run.Out, Ordinal);
    }
}
