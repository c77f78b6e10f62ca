using AsielGrains.Contract.V1;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Partners;
using AsielGrains.Gateway.Tests.Hosting;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using static AsielGrains.Gateway.Tests.Hosting.Refusals;

namespace AsielGrains.Gateway.Tests.Gvl;

/// <summary>
/// Interpreters by their languages, and when and where a household can be heard. The chain's day is Monday the first of
/// June, and it is noon.
/// </summary>
public sealed class HearingTests : IClassFixture<GatewayHost>
{
    const string Tomorrow = "2026-06-02";

    readonly GatewayHost host;

    public HearingTests(GatewayHost host)
    {
        this.host = host;
        host.Deadlines.Known = host.Chain.Known;
    }

    CallOptions Coa => host.As(ChainRole.CoaPlacement);

    CallOptions Avim => host.As(ChainRole.AvimRegistrar);

    CallOptions Ind => host.As(ChainRole.IndOfficer);

    [Fact]
    public async Task A_hearing_is_planned_and_booked_with_an_interpreter_of_the_language()
    {
        var (site, household) = (await NewGvl(), NewId());
        var request = Plan(household, site);
        request.Interpreter = new() { Language = "tir", Gender = InterpreterGender.Female };
        var plan = await host.Gvl.PlanHearingAsync(request, Ind);

        Assert.Equal(
            (household, GvlPartner.Ind, 240, true, true),
            (plan.HouseholdId, plan.Lead, plan.Minutes, plan.LawyerRequired, plan.InterpreterRequired));
        var start = Assert.Single(plan.Plans).Starts[0];
        Assert.Equal((Tomorrow, "08:00"), (start.PlannedOn, start.StartTime));
        Assert.Equal(["NG", "TOLK-2V", "ADV"], start.Resources);

        await Book(site, household, start.StartTime, request.Interpreter);
        var after = Assert.Single((await host.Gvl.PlanHearingAsync(request, Ind)).Plans);
        Assert.Equal(("12:00", "08:00"), (after.Starts[0].StartTime, Assert.Single(after.Booked).StartTime));
        // Ter Apel has one woman who interprets it.
        var refused = await RefusalOf(() => Book(site, NewId(), start.StartTime, request.Interpreter));
        Assert.Equal(
            (StatusCode.FailedPrecondition, "INTERPRETER_ABSENT", "interpreter"),
            (refused.StatusCode, refused.Reason(), refused.Field()));
    }

    [Fact]
    public async Task A_location_without_an_interpreter_or_that_is_not_known_hinders_no_other()
    {
        var (site, other) = (await NewGvl(), await NewGvl());
        await host.Gvl.SetGvlResourceAsync(
            new()
            {
                RequestId = Requests.NewId(), SiteId = other, Resource = Interpreters("TOLK-5", "kat", "hye"),
            },
            Ind);
        var request = Plan(NewId(), site, "nergens", other);
        request.Interpreter = new() { Language = "hye" };
        var plans = (await host.Gvl.PlanHearingAsync(request, Ind)).Plans;

        Assert.Equal([other], plans.Where(plan => plan.Starts.Count > 0).Select(plan => plan.SiteId));
        Assert.Equal(other, plans[0].SiteId);
        var refusals = plans.Where(plan => plan.Refusal is not null)
            .ToDictionary(plan => plan.SiteId, plan => (plan.Refusal.Reason, plan.Refusal.Field));
        Assert.Equal((Reason.InterpreterAbsent, "interpreter"), refusals[site]);
        Assert.Equal((Reason.GvlUnknown, "site_id"), refusals["nergens"]);
        request.PreferredSiteId = site;
        Assert.Equal(site, (await host.Gvl.PlanHearingAsync(request, Ind)).Plans[0].SiteId);
    }

    [Fact]
    public async Task What_is_booked_at_one_location_is_taken_at_all_that_are_asked()
    {
        var (site, other, household) = (await NewGvl(), await NewGvl(), NewId());
        await Book(site, household, "08:00", interpreter: null);
        var plans = (await host.Gvl.PlanHearingAsync(Plan(household, other, site), Ind)).Plans;
        Assert.Equal(["12:00", "12:00"], plans.Select(plan => plan.Starts[0].StartTime));
    }

    [Fact]
    public async Task A_family_is_told_by_its_cases_a_block_of_moves_is_told_and_who_reads_it_is_recorded()
    {
        var site = await NewGvl();
        var register = Requests.Register();
        await host.Cases.RegisterCaseAsync(register, Avim);
        await host.Cases.ReportStepAsync(
            new()
            {
                RequestId = Requests.NewId(),
                CaseId = register.CaseId,
                Step = new()
                {
                    HappenedOn = "2026-06-01",
                    MoveBlocked = new() { Kind = BlockKind.Medical, BlockedUntilOn = "2026-06-20" },
                },
            },
            host.As(ChainRole.HealthScreener));
        var request = Plan("", site);
        request.CaseIds.Add(register.CaseId);
        var plan = await host.Gvl.PlanHearingAsync(request, Ind);

        Assert.Equal((register.CaseId, "2026-06-20"), (plan.HouseholdId, plan.MoveBlockedUntilOn));
        Assert.Contains(CaseId.Parse(register.CaseId), host.Deadlines.Disclosed);

        host.Deadlines.Hidden.Add(CaseId.Parse(register.CaseId));
        var refused = await RefusalOf(() => host.Gvl.PlanHearingAsync(request, Ind).ResponseAsync);
        Assert.Equal((StatusCode.InvalidArgument, "case_ids"), (refused.StatusCode, refused.Field()));
    }

    [Theory]
    [InlineData("interpreter.language", "Tir")]
    [InlineData("interpreter.language", "")]
    public async Task A_language_that_is_none_is_refused_by_name(string field, string language)
    {
        var request = Plan(NewId(), await NewGvl());
        request.Interpreter = new() { Language = language };
        var refused = await RefusalOf(() => host.Gvl.PlanHearingAsync(request, Ind).ResponseAsync);
        Assert.Equal((StatusCode.InvalidArgument, field), (refused.StatusCode, refused.Field()));
    }

    [Theory]
    [InlineData("household_id", 0, 1)]
    [InlineData("until", 32, 1)]
    [InlineData("until", -1, 1)]
    [InlineData("starts_max", 1, 21)]
    public async Task A_plan_that_is_malformed_is_refused_by_name(string field, int days, int startsMax)
    {
        var request = Plan(field == "household_id" ? "" : NewId(), "ter-apel");
        request.Until = request.From.ToDateTimeOffset().AddDays(days).ToTimestamp();
        request.StartsMax = startsMax;
        var refused = await RefusalOf(() => host.Gvl.PlanHearingAsync(request, Ind).ResponseAsync);
        Assert.Equal((StatusCode.InvalidArgument, field), (refused.StatusCode, refused.Field()));
    }

    [Fact]
    public async Task Interpreters_have_several_languages_which_the_board_tells_and_nobody_else_has_any()
    {
        var site = await NewGvl();
        async Task<RpcException> Refused(GvlResource resource) => await RefusalOf(() => host.Gvl.SetGvlResourceAsync(
            new() { RequestId = Requests.NewId(), SiteId = site, Resource = resource }, Ind).ResponseAsync);
        Assert.Equal("languages", (await Refused(Interpreters("TOLK-5", "kat"))).Field());
        var room = Interpreters("NG-2", "kat", "hye");
        room.Function = GvlFunction.DetailedInterviewRoom;
        Assert.Equal("languages", (await Refused(room)).Field());
        var untold = Interpreters("TOLK-5");
        untold.Gender = InterpreterGender.Male;
        Assert.Equal("gender", (await Refused(untold)).Field());

        var board = (await host.Gvl.GetGvlBoardAsync(new() { SiteId = site }, Ind)).Board;
        var pool = board.Resources.Single(day => day.Resource.Code == "TOLK-2V").Resource;
        Assert.Equal(["amh", "som", "tir"], pool.Languages);
        Assert.Equal(InterpreterGender.Female, pool.Gender);
    }

    static GvlResource Interpreters(string code, params string[] languages) => new()
    {
        Code = code,
        Function = GvlFunction.Interpreter,
        Owner = GvlPartner.Ind,
        SlotMinutes = 30,
        SideBySide = 1,
        From = "2026-06-01",
        Languages = { languages },
    };

    static PlanHearingRequest Plan(string household, params string[] sites) => new()
    {
        HouseholdId = household,
        Step = GvlStep.DetailedInterview,
        From = new DateTimeOffset(2026, 6, 2, 6, 0, 0, TimeSpan.Zero).ToTimestamp(),
        SiteIds = { sites },
    };

    static string NewId() => Guid.NewGuid().ToString("N");

    async Task Book(string site, string household, string time, InterpreterWish? interpreter) =>
        await host.Gvl.BookStepsAsync(
            new()
            {
                RequestId = Requests.NewId(),
                SiteId = site,
                HouseholdId = household,
                Persons = 1,
                Steps =
                {
                    new StepTime { Step = GvlStep.DetailedInterview, PlannedOn = Tomorrow, StartTime = time },
                },
                Interpreter = interpreter,
            },
            Ind);

    async Task<string> NewGvl()
    {
        var site = $"gvl-{Guid.NewGuid():N}"[..20];
        await host.Gvl.OpenGvlAsync(
            new() { RequestId = Requests.NewId(), SiteId = site, Reference = "ter-apel" }, Coa);
        return site;
    }
}
