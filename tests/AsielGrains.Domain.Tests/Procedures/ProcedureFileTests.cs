using AsielGrains.Domain.Procedures;
using AsielGrains.Domain.Terms;

namespace AsielGrains.Domain.Tests.Procedures;

public sealed class ProcedureFileTests
{
    // A procedure of three stages, sound as it stands.
    const string Sound = """
        {
          "version": "test-1", "revision": 1, "name": "Proef", "lodgedFrom": "2010-01-01", "source": "nowhere",
          "stages": [
            { "code": "lodged", "name": "ingediend", "english": "lodged" },
            { "code": "refused", "name": "afgewezen", "english": "refused", "final": true }
          ],
          "steps": [
            { "step": "Lodged", "from": ["beginning"], "to": "lodged", "by": ["Ind"], "article": "art. 1" },
            { "step": "Decided", "only": ["Unfounded"], "from": ["lodged"], "to": "refused", "by": ["Ind"],
              "article": "art. 2" }
          ],
          "outcomes": [{ "outcome": "Unfounded", "article": "art. 3", "departureDays": 28, "effectArticle": "art. 4" }],
          "terms": [
            { "code": "BESL", "name": "decision", "length": "6 months", "counting": "Termijnenwet",
              "from": ["Lodged"], "endsWith": ["Decided"], "binds": "Ind", "article": "art. 5",
              "extensions": [{ "code": "X", "length": "9 months", "grounds": ["complex"], "article": "art. 6" }] }
          ]
        }
        """;

    [Fact]
    public void A_sound_procedure_is_read()
    {
        var definition = new ProcedureBook([ProcedureFile.Read("test.json", Sound)]).Definitions.Single();

        Assert.Equal("6 months", TermWords.Of(definition.Terms.Single().Length));
        Assert.Equal("refused", definition.RuleFor(new(StepKind.Decided, "Unfounded"), "lodged")!.To);
    }

    [Theory]
    [InlineData(
        "\"to\": \"refused\"",
        "\"to\": \"afgewezen\"",
        "test-1: steps[1], Decided: no stage is called afgewezen.")]
    [InlineData("\"to\": \"refused\"", "\"to\": \"lodged\"", "test-1: stages, refused: no step leads there.")]
    [InlineData(
        "\"final\": true",
        "\"final\": false",
        "test-1: stages, refused: no step leads out, and it is not final.")]
    [InlineData(
        "[\"Unfounded\"], \"from\"",
        "[\"Ongegrond\"], \"from\"",
        "test-1: steps[1], Decided: Ongegrond is no kind of it.")]
    [InlineData("\"code\": \"refused\"", "\"code\": \"lodged\"", "test-1: stages, lodged: stands there 2 times.")]
    [InlineData("[\"Decided\"]", "[\"Departed\"]", "test-1: terms, BESL: the procedure has no step Departed.")]
    [InlineData(
        "\"9 months\"",
        "\"9 weeks\"",
        "test-1: terms, BESL: extension X comes on top of the term, but is counted in another way.")]
    [InlineData("[\"complex\"]", "[]", "test-1: terms, BESL: extension X has no ground.")]
    [InlineData(
        "\"lodgedFrom\"",
        "\"lodgedUntil\": \"2020-01-01\", \"lodgedFrom\"",
        "test-1: nothing is in force after it.")]
    public void A_procedure_that_contradicts_itself_is_refused_by_name_and_place(
        string sound, string edit, string fault) => Assert.Contains(fault, FaultsOf(sound, edit));

    // Algemene termijnenwet art. 1 and 4: it counts Dutch terms, and none of deprivation of liberty.
    [Theory]
    [InlineData(
        "\"Termijnenwet\"",
        "\"DublinRegulation\"",
        "test-1: terms, BESL: DublinRegulation does not count a term of art. 5.")]
    [InlineData(
        "\"Termijnenwet\"",
        "\"DeprivationOfLiberty\"",
        "test-1: terms, BESL: DeprivationOfLiberty does not count what is no detention.")]
    [InlineData(
        "\"from\": [\"Lodged\"]",
        "\"needs\": [\"ClaimSent\"], \"from\": [\"Lodged\"]",
        "test-1: terms, BESL: the procedure has no step ClaimSent.")]
    [InlineData(
        "\"from\": [\"Lodged\"]",
        "\"needs\": [\"Decided.Ongegrond\"], \"from\": [\"Lodged\"]",
        "test-1: terms, BESL: Ongegrond is no kind of Decided.")]
    [InlineData(
        "\"from\": [\"Lodged\"]",
        "\"endsWithOnly\": [\"Ongegrond\"], \"from\": [\"Lodged\"]",
        "test-1: terms, BESL: Ongegrond is no kind of what meets it.")]
    public void A_term_that_nothing_can_start_or_count_is_refused_by_name_and_place(
        string sound, string edit, string fault) => Assert.Contains(fault, FaultsOf(sound, edit));

    [Theory]
    [InlineData("\"6 months\"", "\"half a year\"", "$.terms[0].length")]
    [InlineData("\"Unfounded\", \"article\"", "\"Ongegrond\", \"article\"", "$.outcomes[0].outcome")]
    [InlineData("\"binds\"", "\"bnids\"", "bnids")]
    [InlineData("\"article\": \"art. 1\"", "\"note\": \"art. 1\"", "note")]
    [InlineData("\"revision\": 1,", "", "revision")]
    [InlineData("\"counting\": \"Termijnenwet\",", "", "counting")]
    [InlineData("\"counting\"", "\"needs\": [\"Asked\"], \"counting\"", "$.terms[0].needs[0]")]
    [InlineData("\"by\": [\"Ind\"]", "\"by\": null", "$.steps[0]")]
    public void A_file_that_is_no_procedure_is_refused_with_name_and_place(string sound, string edit, string place)
    {
        var refusal = Assert.Throws<ProcedureFaultException>(
            () => ProcedureFile.Read("test.json", Sound.Replace(sound, edit, StringComparison.Ordinal)));

        Assert.StartsWith("test.json: ", refusal.Faults.Single(), StringComparison.Ordinal);
        Assert.Contains(place, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Between_two_procedures_there_is_no_day_without_law()
    {
        var first = ProcedureFile.Read("test.json", Sound) with { LodgedUntil = new(2020, 1, 1) };
        var second = first with { Version = "test-2", LodgedFrom = new(2020, 1, 3), LodgedUntil = null };

        var refusal = Assert.Throws<ProcedureFaultException>(() => new ProcedureBook([first, second]));

        Assert.Equal(["test-1: lodgedUntil is not the day before test-2 comes into force."], refusal.Faults);
    }

    static IEnumerable<string> FaultsOf(string sound, string edit)
    {
        var edited = ProcedureFile.Read("test.json", Sound.Replace(sound, edit, StringComparison.Ordinal));

        return Assert.Throws<ProcedureFaultException>(() => new ProcedureBook([edited])).Faults;
    }
}
