using AsielGrains.Checker.Checks;
using AsielGrains.Checker.Histories;

namespace AsielGrains.Checker.Tests.Checks;

/// <summary>The search must say the same as the rows do, without looking at them.</summary>
public sealed class ControlCheckTests
{
    static readonly TimeSpan TimeMax = TimeSpan.FromSeconds(2);

    [Fact]
    public void A_right_history_has_an_order() =>
        Assert.Equal(ControlAnswer.Explained, ControlCheck.Run(MadeUp.Right().History.Operations, TimeMax));

    [Fact]
    public void An_old_version_shown_has_none()
    {
        var made = MadeUp.Right();
        made.Show(2, lodgedOn: "2026-03-01");
        Assert.Equal(ControlAnswer.Impossible, ControlCheck.Run(made.History.Operations, TimeMax));
    }

    [Fact]
    public void A_version_told_twice_has_none()
    {
        var made = MadeUp.Right();
        made.Answer(made.Correct("bb", storedAs: null), 3);
        Assert.Equal(ControlAnswer.Impossible, ControlCheck.Run(made.History.Operations, TimeMax));
    }

    [Fact]
    public void What_overlaps_may_come_in_either_order()
    {
        var made = MadeUp.Right();
        var (one, other) = (made.Correct("bb", storedAs: null), made.Correct("cc", storedAs: null));
        made.Answer(one, 5);
        made.Answer(other, 4);
        Assert.Equal(ControlAnswer.Explained, ControlCheck.Run(made.History.Operations, TimeMax));
    }

    [Fact]
    public void What_has_no_answer_may_take_effect_late()
    {
        var made = MadeUp.Right();
        made.History.Return(made.Correct("bb", storedAs: null), new Outcome.Unknown("DeadlineExceeded"));
        made.Show(3, lodgedOn: "2026-03-01", household: "aa");
        made.Show(4, lodgedOn: "2026-03-01", household: "bb");
        Assert.Equal(ControlAnswer.Explained, ControlCheck.Run(made.History.Operations, TimeMax));
    }
}
