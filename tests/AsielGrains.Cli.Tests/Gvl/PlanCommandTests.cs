using AsielGrains.Cli.Tests.Chain;
using AsielGrains.Contract.V1;

namespace AsielGrains.Cli.Tests.Gvl;

public sealed class PlanCommandTests : IAsyncLifetime
{
    const string Household = "0123456789abcdef0123456789abcdef";

    ChainInMemory _chain = null!;

    public async ValueTask InitializeAsync() => _chain = await ChainInMemory.Start();

    public ValueTask DisposeAsync() => _chain.DisposeAsync();

    [Fact]
    public async Task A_hearing_is_planned_with_its_interpreter_and_what_stands_in_the_way_is_told()
    {
        var run = await Run(
            "plan", "detailed-interview", "--household", Household, "--interpreter", "tir", "--interpreter-gender",
            "female", "--at", "ter-apel", "budel", "--prefer", "budel", "--from", "2026-03-02T07:00:00Z", "--times",
            "3", "--role", "ind.officer");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            [
                $"detailed-interview of {Household}: 240 min, booked by ind, with the lawyer, with an interpreter",
                "not to be moved to another location until 2026-03-09",
                "ter-apel  2026-03-03 08:00  NG",
                "  has regietafel on 2026-03-03 at 13:00 there",
                "budel  none: interpreter-absent: Nobody. (interpreter)",
                "  closed on 2026-03-07, 2026-03-08",
            ],
            run.Lines);
        var asked = Asked<PlanHearingRequest>();
        Assert.Equal(new() { Language = "tir", Gender = InterpreterGender.Female }, asked.Interpreter);
        Assert.Equal(["ter-apel", "budel"], asked.SiteIds);
        Assert.Equal(
            (GvlStep.DetailedInterview, "budel", 3, 7, null),
            (asked.Step, asked.PreferredSiteId, asked.StartsMax, asked.From.ToDateTime().Hour, asked.Until));
    }

    [Fact]
    public async Task Where_no_location_has_a_time_the_command_ends_with_1() => Assert.Equal(
        1, (await Run("plan", "detailed-interview", "--household", Household, "--at", "budel")).ExitCode);

    [Fact]
    public async Task A_booking_names_the_language_and_a_resource_of_interpreters_those_they_speak()
    {
        await Run(
            "book", "ter-apel", "detailed-interview@2026-03-02T12:00", "--household", Household, "--persons", "2",
            "--interpreter", "som", "--role", "ind.officer");
        Assert.Equal(new() { Language = "som" }, Asked<BookStepsRequest>().Interpreter);
        _chain.Gvl.Asked.Clear();
        await Run("book-missing", "ter-apel", Household, "--interpreter", "som");
        Assert.Equal("som", Assert.Single(Asked<BookMandatoryStepsRequest>().Households).Interpreter.Language);
        _chain.Gvl.Asked.Clear();
        await Run(
            "resource", "ter-apel", "TOLK-5", "--function", "interpreter", "--owner", "ind", "--slot", "30", "--count",
            "2", "--languages", "som", "swa", "--gender", "female", "--role", "ind.officer");
        var resource = Asked<SetGvlResourceRequest>().Resource;
        Assert.Equal(["som", "swa"], resource.Languages);
        Assert.Equal(InterpreterGender.Female, resource.Gender);
    }

    [Theory]
    [InlineData("--interpreter", "Somali")]
    [InlineData("--interpreter-gender", "female")]
    [InlineData("--household", "x")]
    public async Task A_wrong_option_is_told_and_nothing_is_sent(params string[] options)
    {
        Assert.Equal(2, (await Run(["plan", "detailed-interview", .. options])).ExitCode);
        Assert.Empty(_chain.Gvl.Asked);
    }

    T Asked<T>() => Assert.IsType<T>(Assert.Single(_chain.Gvl.Asked));

    Task<CommandRun> Run(params string[] args) => CommandRun.Against(_chain, "", ["gvl", .. args]);
}
