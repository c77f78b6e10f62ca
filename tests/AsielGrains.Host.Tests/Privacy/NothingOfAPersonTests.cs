using AsielGrains.Checker.Canaries;

namespace AsielGrains.Host.Tests.Privacy;

public sealed class NothingOfAPersonTests(WatchedHost host) : IClassFixture<WatchedHost>
{
    [Fact]
    public void Nothing_of_a_person_is_left_anywhere_in_readable_form()
    {
        var found =
            from left in host.Left
            from canary in CanaryVisit.Canaries
            from form in canary.FormsIn(left.Content)
            select $"{canary.Text} ({form}) in {left.Place}: {Around(left.Content, canary.Text)}";

        Assert.True(!found.Any(), string.Join("\n", found));
    }

    [Fact]
    public void And_yet_it_was_there()
    {
        var shown = host.Visit.Shown.Personal;

        Assert.Contains(CanaryVisit.Canaries, canary => canary.Text == shown.VNumber);
        Assert.Contains(CanaryVisit.Canaries, canary => canary.Text == shown.FamilyName);
        Assert.Contains(CanaryVisit.Canaries, canary => canary.Text == shown.BornOn);
    }

    [Theory]
    [InlineData("journal.db")]
    [InlineData("grains.db")]
    [InlineData("log")]
    public void The_same_search_finds_the_pseudonym(string place)
    {
        // Keys that look like a UUID are two numbers in the grain state; the person is in the snapshot itself.
        Canary[] pseudonyms = [new(host.Visit.CaseId), new(host.Visit.PersonId)];

        Assert.Contains(host.Left, left => left.Place.StartsWith(place, StringComparison.Ordinal)
            && pseudonyms.Any(pseudonym => pseudonym.FormsIn(left.Content).Any()));
    }

    [Theory]
    [InlineData("metrics", "asiel.v1.CasesService/RegisterCase")]
    [InlineData("traces", "asiel.v1.CasesService/RegisterCase")]
    [InlineData("journal.db-wal while it runs", "case.registered")]
    public void Every_place_was_looked_at(string place, string content) => Assert.Contains(
        host.Left, left => left.Place == place && new Canary(content).FormsIn(left.Content).Any());

    // What stands before it tells who wrote it.
    static string Around(byte[] content, string text)
    {
        var all = System.Text.Encoding.UTF8.GetString(content);
        var at = all.IndexOf(text, StringComparison.Ordinal);
        return at < 0 ? "" : all[Math.Max(0, at - 300)..Math.Min(all.Length, at + 60)];
    }
}
