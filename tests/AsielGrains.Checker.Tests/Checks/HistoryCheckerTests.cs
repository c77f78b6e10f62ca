using AsielGrains.Checker.Checks;
using AsielGrains.Checker.Histories;
using AsielGrains.Checker.Journals;

namespace AsielGrains.Checker.Tests.Checks;

/// <summary>Histories made by hand: the right one passes, and each that is wrong in one way is found to be.</summary>
public sealed class HistoryCheckerTests
{
    /// <summary>What is broken, how, and which invariant must say so.</summary>
    public static TheoryData<string, string> Wrongs() => new()
    {
        { "acknowledged and lost", "I1" },
        { "a hole in the versions", "I1" },
        { "stored twice", "I2" },
        { "answered as new twice", "I2" },
        { "refused and stored", "I2" },
        { "nobody asked for it", "I2" },
        { "a reused id accepted", "I2" },
        { "another content stored", "model" },
        { "refused for no reason", "model" },
        { "a wrong date shown", "model" },
        { "an old version shown", "I8" },
        { "a future version shown", "I8" },
        { "shown and not recorded", "I9" },
        { "stored before it was sent", "I14" },
        { "a wrong figure", "I6" },
    };

    [Fact]
    public void A_right_history_passes()
    {
        var verdict = MadeUp.Right().Check();
        Assert.True(verdict.IsClean, verdict.Report());
    }

    [Theory]
    [MemberData(nameof(Wrongs))]
    public void A_wrong_history_is_found(string what, string invariant)
    {
        var made = MadeUp.Right();
        Break(made, what);
        Assert.Contains(made.Check().Violations, violation => violation.Invariant == invariant);
    }

    [Fact]
    public void A_command_without_an_answer_may_be_there_or_not()
    {
        var made = MadeUp.Right();
        made.Correct("bb", storedAs: 4);
        made.History.Return(made.Correct("cc", storedAs: null), new Outcome.Unknown("Unavailable"), attempts: 3);
        Assert.True(made.Check().IsClean, made.Check().Report());
    }

    [Fact]
    public void The_search_says_when_it_explains_what_the_rows_are_blamed_for()
    {
        var made = MadeUp.Right();
        Assert.Equal(1, made.Check().CasesExplained);
        Break(made, "a hole in the versions");
        Assert.Contains(made.Check().Violations, violation => violation is { Invariant: "control", Key: MadeUp.Key });
    }

    [Fact]
    public void Without_strictness_only_what_stores_nothing_may_be_old()
    {
        var made = MadeUp.Right();
        made.Show(1);
        Assert.False(made.Check().IsClean);
        Assert.True(made.Check(new() { Strict = false }).IsClean);
        Break(made, "acknowledged and lost");
        Assert.False(made.Check(new() { Strict = false }).IsClean);
    }

    static void Break(MadeUp made, string what)
    {
        switch (what)
        {
            case "acknowledged and lost":
                made.Answer(made.Correct("bb", storedAs: null), 4);
                break;
            case "a hole in the versions":
                made.Rows[2] = made.Rows[2] with { Sequence = 4 };
                break;
            case "stored twice":
                made.Rows.Add(made.Rows[2] with { Sequence = 4, Place = new(0, 4) });
                break;
            case "answered as new twice":
                var first = made.History.Operations.First();
                made.Answer(made.Ask(first.Kind, first.Arguments, first.Command), 1);
                break;
            case "refused and stored":
                made.History.Return(made.Correct("bb", storedAs: 4), new Outcome.Refused("CASE_UNKNOWN"));
                break;
            case "nobody asked for it":
                made.Rows.Add(made.Rows[2] with { Sequence = 4, Place = new(0, 4), Command = Guid.NewGuid() });
                break;
            case "a reused id accepted":
                made.Answer(made.History.Invoke("client", made.Rows[0].Command, OperationKind.Correct, MadeUp.Key,
                    new() { Household = "bb" }, reuses: true), 4);
                break;
            default:
                BreakAnswer(made, what);
                break;
        }
    }

    static void BreakAnswer(MadeUp made, string what)
    {
        switch (what)
        {
            case "another content stored":
                made.Rows[1] = made.Rows[1] with { Body = """{"on":"2026-03-02"}"""u8.ToArray() };
                break;
            case "refused for no reason":
                made.History.Return(made.Correct("bb", storedAs: null), new Outcome.Refused("CASE_UNKNOWN"));
                break;
            case "a wrong date shown":
                made.Show(3, lodgedOn: "2026-03-02", household: "aa");
                break;
            case "an old version shown":
                made.Show(2, lodgedOn: "2026-03-01");
                break;
            case "a future version shown":
                made.Show(4, lodgedOn: "2026-03-01", household: "aa");
                break;
            case "shown and not recorded":
                made.Disclosures.Clear();
                break;
            case "stored before it was sent":
                made.Correct("bb", storedAs: 4);
                (made.Rows[2], made.Rows[3]) = (At(made.Rows[3], 3), At(made.Rows[2], 4));
                break;
            case "a wrong figure":
                made.History.Saw(MadeUp.Figures(lodged: 2));
                break;
        }
    }

    static LoggedEvent At(LoggedEvent row, long version) =>
        row with { Sequence = version, Place = new(0, version) };

    [Fact]
    public void A_right_figure_passes()
    {
        var made = MadeUp.Right();
        made.History.Saw(MadeUp.Figures(lodged: 1));
        Assert.True(made.Check().IsClean, made.Check().Report());
    }
}
