using AsielGrains.Cli.Cases;
using AsielGrains.Cli.Output;
using AsielGrains.Contract.V1;

namespace AsielGrains.Cli.Tests.Cases;

public sealed class StepArgumentsTests
{
    [Fact]
    public void A_step_is_made_of_words()
    {
        var step = StepArguments.Read(
            "decided", "2026-03-09", ["outcome=manifestly-unfounded", "article=Vw 2000 art. 30b(1)g"]);

        Assert.Equal(
            new Step
            {
                HappenedOn = "2026-03-09",
                Decided = new() { Outcome = DecisionOutcome.ManifestlyUnfounded, Article = "Vw 2000 art. 30b(1)g" },
            },
            step);
    }

    [Fact]
    public void Numbers_and_truths_are_read()
    {
        Assert.Equal(28, StepArguments.Read("departure-term-set", "2026-03-09", ["days=28"]).DepartureTermSet.Days);
        Assert.True(
            StepArguments.Read("provisional-measure-decided", "2026-03-09", ["granted=true"])
                .ProvisionalMeasureDecided.Granted);
    }

    [Theory]
    [InlineData("hearing", "", "There is no step hearing.")]
    [InlineData("hearing-held", "hearing=long", "hearing is one of: registration, first, detailed")]
    [InlineData("hearing-held", "kind=detailed", "Facts of this step are: hearing=…")]
    [InlineData("intention-sent", "to=somebody", "This step has no further facts.")]
    [InlineData("departure-term-set", "days=many", "days can't be many.")]
    public void What_is_not_understood_is_told_with_what_there_is(string step, string fact, string sentence)
    {
        var refusal = Assert.Throws<UsageException>(() => StepArguments.Read(step, "2026-03-09", [fact]));

        Assert.StartsWith(sentence, refusal.Message, StringComparison.Ordinal);
    }
}
