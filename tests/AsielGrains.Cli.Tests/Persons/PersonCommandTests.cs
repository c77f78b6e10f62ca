using AsielGrains.Cli.Tests.Chain;

namespace AsielGrains.Cli.Tests.Persons;

public sealed class PersonCommandTests
{
    const string Id = "0123456789abcdef0123456789abcdef";

    [Fact]
    public async Task A_case_is_explained_in_the_language_asked_for_with_source_article_and_change()
    {
        await using var chain = await ChainInMemory.Start();
        await Lodged(chain);

        var dutch = await CommandRun.Against(chain, "", "case", "explain", Id, "--valid-on", "2026-03-09");
        var english = await CommandRun.Against(chain, "", "case", "explain", Id, "--language", "en");

        Assert.Contains(
            "2026-03-03  De aanvraag is ondertekend. (Politie, 1970-01-01", dutch.Out, StringComparison.Ordinal);
        Assert.Contains("residence: None → Applicant; Vw 2000 art. 8 f", dutch.Out, StringComparison.Ordinal);
        Assert.Contains("not verified: nothing but a test", dutch.Out, StringComparison.Ordinal);
        Assert.Contains("2026-03-09  De aanvraag is ondertekend.", dutch.Out, StringComparison.Ordinal);
        Assert.Contains("no longer counts", dutch.Out, StringComparison.Ordinal);
        Assert.Contains("masked groups: F9", dutch.Out, StringComparison.Ordinal);
        Assert.Contains("2026-09-03  BESL6: decision on the application", dutch.Out, StringComparison.Ordinal);
        Assert.Contains("seen to by ind-2 (Ind) since 2026-03-04", dutch.Out, StringComparison.Ordinal);
        Assert.Contains("The application was signed.", english.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_overview_is_asked_for_the_person_the_token_names()
    {
        await using var chain = await ChainInMemory.Start();

        var run = await CommandRun.Against(chain, "", "overview", "--person", Id, "--language", "en");

        Assert.Equal([Id], chain.Tokens.Persons);
        Assert.Contains("betrokkene.inzage", chain.Tokens.Purposes.Keys);
        Assert.Contains("2026-09-03  The IND decides. The term runs.", run.Out, StringComparison.Ordinal);
        Assert.Contains("2026-03-03  The application was signed. Politie", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_identity_is_shown_with_its_aliases_sources_and_verifications()
    {
        await using var chain = await ChainInMemory.Start();

        var run = await CommandRun.Against(chain, "", "case", "identity", Id);

        Assert.Contains("alias  family-name: Hadad  (own-statement, Politie, 1970", run.Out, StringComparison.Ordinal);
        Assert.Contains(
            "now    family-name: Haddad  (identifying-document, KMar", run.Out, StringComparison.Ordinal);
        Assert.Contains("2026-03-10  verified: born-on-differs (Coa, ", run.Out, StringComparison.Ordinal);
        Assert.Contains("; changed since", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_looked_is_told_with_the_way_to_the_next_page()
    {
        await using var chain = await ChainInMemory.Start();

        var run = await CommandRun.Against(
            chain, "", "access", "disclosures", "--case", Id, "--organisation", "Coa", "--for", "coa.opvang.plaatsing");

        Assert.Contains("Coa, 0 digits, coa.opvang.plaatsing: F1, F3  case " + Id, run.Out, StringComparison.Ordinal);
        Assert.Contains("next: --page-token 7 --as-of-position 9", run.Out, StringComparison.Ordinal);
        Assert.Contains("fg.toezicht", chain.Tokens.Purposes.Keys);
    }

    [Fact]
    public async Task What_an_organisation_looked_at_is_asked_over_a_period()
    {
        await using var chain = await ChainInMemory.Start();

        var run = await CommandRun.Against(
            chain, "", "access", "disclosures", "--organisation", "Coa", "--for", "coa.opvang.plaatsing",
            "--from", "2026-01-01", "--through", "2026-03-31");

        Assert.Contains("coa.opvang.plaatsing 2026-01-01 to 2026-03-31", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whose_data_were_looked_at_is_read_from_standard_input()
    {
        await using var chain = await ChainInMemory.Start();

        var run = await CommandRun.Against(chain, "9990000001", "access", "disclosures", "--of-person");

        Assert.Contains("10 digits", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("9990000001", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_rules_of_who_sees_what_are_shown()
    {
        await using var chain = await ChainInMemory.Start();

        var run = await CommandRun.Against(chain, "", "access", "groups");

        Assert.Contains("F3   identity (identiteit)", run.Out, StringComparison.Ordinal);
        Assert.Contains("coa.placement for coa: F3", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Which_numbers_may_be_the_same_person_is_told_with_the_rule()
    {
        await using var chain = await ChainInMemory.Start();

        var run = await CommandRun.Against(chain, "", "case", "duplicates", Id);

        Assert.Contains(
            $"may be the same person: 9990000002, names-swapped  person-of-{Id}", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Numbers_are_split_as_they_were_merged_with_the_expired_one_first()
    {
        await using var chain = await ChainInMemory.Start();
        const string numbers = "9990000001\n9990000002\n";

        var run = await CommandRun.Against(chain, numbers, "case", "split", "--on", "2026-03-11", "--json");

        Assert.Equal(
            "1 from 2", run.Documents.Single().GetProperty("receipt").GetProperty("id").GetString());
    }

    [Fact]
    public async Task A_person_is_protected_and_freed_by_number()
    {
        await using var chain = await ChainInMemory.Start();

        var kept = await CommandRun.Against(
            chain, "9990000001\n", "case", "protect", "--kind", "threatened", "--on", "2026-03-11", "--json");
        var freed = await CommandRun.Against(
            chain, "9990000001\n", "case", "unprotect", "--kind", "trafficking", "--on", "2026-03-12", "--json");

        Assert.Equal("1 Threatened from 2026-03-11", IdOf(kept));
        Assert.Equal("1 Trafficking until 2026-03-12", IdOf(freed));
    }

    static string? IdOf(CommandRun run) =>
        run.Documents.Single().GetProperty("receipt").GetProperty("id").GetString();

    static async Task Lodged(ChainInMemory chain)
    {
        await CommandRun.Against(chain, "", "case", "announce", "--case-id", Id, "--on", "2026-03-01");
        await CommandRun.Against(chain, "9990000001", "case", "register", Id, "--on", "2026-03-02");
        await CommandRun.Against(chain, "", "case", "lodge", Id, "--on", "2026-03-03");
    }
}
