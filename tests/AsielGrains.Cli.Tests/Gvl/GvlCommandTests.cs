using AsielGrains.Cli.Tests.Chain;
using AsielGrains.Contract.V1;

namespace AsielGrains.Cli.Tests.Gvl;

public sealed class GvlCommandTests : IAsyncLifetime
{
    const string Household = "0123456789abcdef0123456789abcdef";

    ChainInMemory _chain = null!;

    public async ValueTask InitializeAsync() => _chain = await ChainInMemory.Start();

    public ValueTask DisposeAsync() => _chain.DisposeAsync();

    [Fact]
    public async Task A_location_is_opened_from_a_reference_with_one_command()
    {
        Assert.Equal(0, (await Run("open", "ter-apel", "--reference", "ter-apel")).ExitCode);
        var asked = Asked<OpenGvlRequest>();
        Assert.Equal(("ter-apel", "ter-apel", ""), (asked.SiteId, asked.Reference, asked.Name));
    }

    [Fact]
    public async Task References_are_told_with_their_sources_and_what_is_assumed()
    {
        var run = await CommandRun.Of("", "gvl", "references");
        Assert.Contains(
            "  At most 2,000 persons by agreement. [Kamerstuk 19637, 3110]", run.Lines);
        Assert.Contains(run.Lines, line => line.EndsWith("[assumed]", StringComparison.Ordinal));
        Assert.Contains(run.Lines, line => line.StartsWith("mid-west:", StringComparison.Ordinal)
            && line.EndsWith("(scenario)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_booking_of_several_steps_is_one_request_and_is_named()
    {
        var run = await Run(
            "book", "ter-apel", "regietafel@2026-03-02T09:00", "detailed-interview@2026-03-02T12:00",
            "--household", Household, "--persons", "2", "--role", "ind.officer");
        Assert.Contains($"booking   {GvlInMemory.Booking}", run.Lines);
        Assert.Equal(
            [
                new StepTime { Step = GvlStep.Regietafel, PlannedOn = "2026-03-02", StartTime = "09:00" },
                new StepTime { Step = GvlStep.DetailedInterview, PlannedOn = "2026-03-02", StartTime = "12:00" },
            ],
            Asked<BookStepsRequest>().Steps);
    }

    [Fact]
    public async Task A_resource_has_its_hours()
    {
        await Run(
            "resource", "ter-apel", "AVIM", "--function", "intake-desk", "--owner", "politie", "--slot", "15",
            "--count", "8", "--saturday", "09:00-13:00", "--role", "avim.registrar");
        var asked = Asked<SetGvlResourceRequest>().Resource;
        Assert.Equal((GvlFunction.IntakeDesk, GvlPartner.Politie, 6), (asked.Function, asked.Owner, asked.Hours.Count));
        Assert.Equal((Weekday.Saturday, "13:00"), (asked.Hours[5].Weekday, asked.Hours[5].ClosesTime));
    }

    [Fact]
    public async Task A_step_is_done_and_a_hand_over_refused_with_a_reason()
    {
        await Run("done", "ter-apel", GvlInMemory.Booking, "document-check", "--role", "kmar.registrar");
        await Run(
            "handover", "refuse", "ter-apel", GvlInMemory.Booking, "--reason", "no-capacity", "--role",
            "kmar.registrar");
        Assert.Equal(GvlStep.DocumentCheck, Assert.IsType<FinishStepRequest>(_chain.Gvl.Asked.First()).Step);
        var answer = Assert.IsType<AnswerHandoverRequest>(_chain.Gvl.Asked.Last());
        Assert.Equal((false, HandoverRefusal.NoCapacity), (answer.Accepted, answer.Refusal));
    }

    [Fact]
    public async Task The_board_tells_queues_beds_the_bottleneck_and_what_needs_attention()
    {
        var lines = (await Run("board", "ter-apel")).Lines;
        Assert.Contains("Voorbeeld (ter-apel), 2026-03-02, a scenario: nothing real", lines);
        Assert.Contains("night     1 households, 2 persons for night reception", lines);
        Assert.Contains("beds      17 persons can be placed tonight, site at 0.9", lines);
        Assert.Contains("bottleneck 3 wait for DocumentCheck.", lines);
        Assert.Contains(lines, line =>
            line.StartsWith("queue     document-check: 3 wait, p50 12 min, p90 41 min", StringComparison.Ordinal)
            && line.EndsWith("2.5/h by document-desk", StringComparison.Ordinal));
        Assert.Contains(
            $"handover  {GvlInMemory.Booking} politie to kmar for document-check: timed-out, 61 min - needs attention",
            lines);
    }

    [Fact]
    public async Task A_watched_board_is_shown_anew_when_it_changes_and_a_heartbeat_shows_nothing()
    {
        var lines = (await Run("board", "ter-apel", "--watch", "--messages", "3")).Lines;
        Assert.Equal(
            ["arrived   4 households, 8 persons", "arrived   5 households, 8 persons"],
            lines.Where(line => line.StartsWith("arrived", StringComparison.Ordinal)));
        Assert.Equal("ter-apel", Asked<WatchGvlBoardRequest>().SiteId);
        var run = await Run("board", "ter-apel", "--watch", "--messages", "2", "--json");
        Assert.Equal(["0.7", "0.7"], run.Documents.Select(line => line.GetProperty("position").GetString()));
    }

    [Fact]
    public async Task How_many_locations_are_needed_is_told_with_what_each_function_needs()
    {
        var run = await Run(
            "sizing", "--households", "120", "--wait", "30", "--like", "budel", "--minutes", "x-ray=15", "--persons",
            "86", "--stay-days", "4", "--beds", "200");
        Assert.Equal(
            [
                "2 locations of the size of Budel.",
                "beds      359 needed",
                "x-ray: 120 visits of 15 min, 3 needed at each, 3 there; 5 in one place; wait 7 min",
            ],
            run.Lines);
        var asked = Asked<AdviseGvlSizingRequest>();
        Assert.Equal((120, 30, "budel", 200), (
            asked.HouseholdsPerDay, asked.WaitMinutesMax, asked.Reference, asked.BedsEach));
        Assert.Equal(new FunctionMinutes { Function = GvlFunction.XRay, Minutes = 15 }, Assert.Single(asked.Minutes));
        Assert.False(asked.HasGeneralTrackPercent);
        Assert.NotEqual(0, (await Run("sizing", "--households", "1", "--wait", "1", "--minutes", "desk=5")).ExitCode);
    }

    [Fact]
    public async Task All_locations_are_listed_with_their_day() => Assert.Equal(
        [
            "budel  Budel, 2026-03-02: expected 12 households, 30 persons, arrived 3 households, 7 persons",
            "mid-west  Midden-West, a scenario, 2026-03-02: expected 0 households, 0 persons, "
                + "arrived 0 households, 0 persons",
            "          bottleneck the intake desk is closed",
            "          2 booked steps to be moved",
        ],
        (await Run("list")).Lines);

    [Fact]
    public async Task The_board_tells_the_agenda_of_the_Regietafel_and_what_the_cases_have()
    {
        var lines = (await Run("board", "ter-apel")).Lines;

        Assert.Contains(
            $"regietafel ter-apel.2026-03-02.1 no time {GvlInMemory.Booking} not ready: identification", lines);
        Assert.Contains(
            $"settled   {GvlInMemory.Booking} document-check 09:00: the cases have it since 2026-03-01", lines);
    }

    [Fact]
    public async Task What_is_mandatory_is_told_with_its_sources_and_what_is_assumed()
    {
        var lines = (await CommandRun.Of("", "gvl", "mandatory")).Lines;

        Assert.Contains(lines, line =>
            line.StartsWith("nader gehoor: Alone, Household, UnaccompaniedChild, OtherState; track General only; "
                + "6 days of rest before it [Vb 2000 art. 3.109", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("; assumed: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_household_must_have_is_told_step_by_step() => Assert.Equal(
        [
            $"{Household}: 3 persons, household",
            "done      identification, in the cases since 2026-03-01",
            $"booked    document-check 2026-03-02 09:00 {GvlInMemory.Booking} booked",
        ],
        (await Run("steps", "ter-apel", "--household", Household)).Lines);

    [Fact]
    public async Task Many_households_are_booked_in_one_call_and_each_has_its_result()
    {
        var run = await Run(
            "book-missing", "ter-apel", $"{Household}=3", GvlInMemory.Booking, "--from", "2026-03-02T07:00:00Z",
            "--only", "regietafel");
        var asked = Asked<BookMandatoryStepsRequest>();

        Assert.Equal(1, run.ExitCode);
        Assert.Equal([(Household, 3), (GvlInMemory.Booking, 0)], asked.Households.Select(one =>
            (one.HouseholdId, one.Persons)));
        Assert.Equal((GvlStep.Regietafel, 7), (Assert.Single(asked.Steps), asked.From.ToDateTime().Hour));
        Assert.Equal(
            [
                $"booked    {Household} {GvlInMemory.Booking}",
                "  2026-03-02 09:00 regietafel",
                $"refused   {GvlInMemory.Booking} no-slot-left: No time. (steps)",
                $"1 of 2 refused, request {asked.RequestId}",
            ],
            run.Lines);
    }

    [Fact]
    public async Task Many_steps_are_settled_in_one_call()
    {
        var run = await Run(
            "settle", "ter-apel", $"{Household}/document-check=done", $"{GvlInMemory.Booking}/document-check=ill",
            $"{GvlInMemory.Booking}/information=not-needed", "--role", "kmar.registrar");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            [(true, MissedReason.Unspecified, CancelReason.Unspecified), (false, MissedReason.Ill, default),
                (false, default, CancelReason.NotNeeded)],
            Asked<CloseStepsRequest>().Steps.Select(step => (step.Done, step.Missed, step.Cancelled)));
        Assert.Equal($"settled   {Household} document-check", run.Lines[0]);
    }

    [Fact]
    public async Task Tomorrow_tells_whom_to_send_where()
    {
        var lines = (await Run("tomorrow", "ter-apel", "--others", "budel=6")).Lines;
        Assert.Equal(("budel", 6), (
            Asked<ForecastGvlDayRequest>().Others[0].SiteId, Asked<ForecastGvlDayRequest>().Others[0].FreeHouseholds));
        Assert.Contains("bottleneck biometrics", lines);
        Assert.Contains("divert    6 households, 13 persons to budel: Room for 6 households.", lines);
        Assert.Contains("nowhere   2 households", lines);
    }

    [Fact]
    public async Task Shares_are_given_in_percent()
    {
        await Run("agree", "ter-apel", "--shares", "coa=62.5", "ind=37.5");
        Assert.Equal(
            [(GvlPartner.Coa, 6250), (GvlPartner.Ind, 3750)],
            Asked<AgreeCostSharesRequest>().Shares.Select(share => (share.Partner, share.Share)));
    }

    [Theory]
    [InlineData("board", "Ter Apel")]
    [InlineData("book", "ter-apel", "identification", "--household", Household, "--persons", "1")]
    [InlineData("done", "ter-apel", GvlInMemory.Booking, "lunch")]
    [InlineData("settle", "ter-apel", GvlInMemory.Booking + "/lunch=done")]
    [InlineData("settle", "ter-apel", GvlInMemory.Booking + "/information=eaten")]
    [InlineData("book-missing", "ter-apel", Household + "=x")]
    [InlineData("tomorrow", "ter-apel", "--others", "budel")]
    [InlineData("agree", "ter-apel", "--shares", "coa=0.001")]
    public async Task A_wrong_argument_is_told_and_nothing_is_sent(params string[] args)
    {
        Assert.Equal(2, (await Run(args)).ExitCode);
        Assert.Empty(_chain.Gvl.Asked);
    }

    T Asked<T>() => Assert.IsType<T>(Assert.Single(_chain.Gvl.Asked));

    Task<CommandRun> Run(params string[] args) => CommandRun.Against(_chain, "", ["gvl", .. args]);
}
