using System.Net.Http.Json;
using System.Text.Json;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Partners;
using AsielGrains.Gateway.Access;
using AsielGrains.Gateway.Tests.Hosting;
using Grpc.Core;
using static AsielGrains.Gateway.Tests.Hosting.Refusals;

namespace AsielGrains.Gateway.Tests.Gvl;

/// <summary>
/// What households must have, many bookings in one call, and what the cases and the Regietafel say on the board. The
/// chain's day is Monday the first of June, and it is noon.
/// </summary>
public sealed class AppointmentTests : IClassFixture<GatewayHost>
{
    const string Today = "2026-06-01";

    readonly GatewayHost host;

    public AppointmentTests(GatewayHost host)
    {
        this.host = host;
        host.Deadlines.Known = host.Chain.Known;
    }

    CallOptions Coa => host.As(ChainRole.CoaPlacement);

    CallOptions Avim => host.As(ChainRole.AvimRegistrar);

    CallOptions Kmar => host.As(ChainRole.BorderRegistrar);

    CallOptions Ind => host.As(ChainRole.IndOfficer);

    [Fact]
    public async Task Many_households_are_booked_in_one_call_and_one_that_cannot_be_hinders_no_other()
    {
        var (site, one, unknown, other) = (await NewGvl(), NewId(), NewId(), NewId());
        var request = Bulk(site, (one, 3), (unknown, 0), (other, 1));
        var answer = await host.Gvl.BookMandatoryStepsAsync(request, Coa);

        Assert.Equal([one, unknown, other], answer.Results.Select(result => result.HouseholdId));
        Assert.Equal(1, answer.RefusedCount);
        Assert.Equal(
            (Reason.NotArrived, "persons", (int)StatusCode.FailedPrecondition),
            (answer.Results[1].Refusal.Reason, answer.Results[1].Refusal.Field, answer.Results[1].Refusal.Code));
        Assert.Equal(
            [
                GvlStep.Identification, GvlStep.DocumentCheck, GvlStep.ReceptionIntake, GvlStep.TuberculosisScreening,
                GvlStep.Regietafel, GvlStep.ApplicationInterview,
            ],
            answer.Results[0].Booked.Select(step => step.Step));
        Assert.Equal((Today, "12:00"), (answer.Results[0].Booked[0].PlannedOn, answer.Results[0].Booked[0].StartTime));
        Assert.Equal(6, answer.Results[2].Booked.Count);
    }

    [Fact]
    public async Task A_repeat_books_nothing_twice_even_when_the_cases_say_more_by_then()
    {
        var site = await NewGvl();
        var id = await Registered();
        var request = Bulk(site, (id, 0));
        var first = await host.Gvl.BookMandatoryStepsAsync(request, Coa);
        await Examined(id);
        var again = await host.Gvl.BookMandatoryStepsAsync(request, Coa);

        Assert.True(again.Results[0].Receipt.Repeated);
        Assert.Equal(first.Results[0].Booked, again.Results[0].Booked);
        request.RequestId = Requests.NewId();
        var other = await host.Gvl.BookMandatoryStepsAsync(request, Coa);
        Assert.True(other.Results[0].Receipt.KnownAlready);
        Assert.Empty(other.Results[0].Booked);
    }

    [Fact]
    public async Task Of_a_household_is_told_what_is_done_booked_and_missing_and_who_reads_it_is_recorded()
    {
        var site = await NewGvl();
        var id = await Registered();
        await Examined(id);
        var bulk = Bulk(site, (id, 0));
        bulk.Steps.Add(GvlStep.ReceptionIntake);
        await host.Gvl.BookMandatoryStepsAsync(bulk, Coa);
        var read = await host.Gvl.GetMandatoryStepsAsync(new() { SiteId = site, HouseholdId = id }, Ind);

        Assert.Equal(
            [
                (GvlStep.Identification, MandatoryState.Done), (GvlStep.DocumentCheck, MandatoryState.Done),
                (GvlStep.ReceptionIntake, MandatoryState.Booked),
                (GvlStep.TuberculosisScreening, MandatoryState.Missing),
                (GvlStep.Regietafel, MandatoryState.Missing), (GvlStep.ApplicationInterview, MandatoryState.Missing),
            ],
            read.Steps.Steps.Select(step => (step.Step, step.State)));
        Assert.Equal((1, Today), (read.Steps.Persons, read.Steps.Steps[1].RecordedOn));
        Assert.Equal([FileProfile.Alone], read.Profiles);
        Assert.Contains(CaseId.Parse(id), host.Deadlines.Disclosed);
        // Target groups say more of a person than that a step was had.
        var shown = await host.Gvl.GetMandatoryStepsAsync(
            new() { SiteId = site, HouseholdId = id }, host.As(ChainRole.HealthScreener));
        Assert.Equal((6, 0), (shown.Steps.Steps.Count, shown.Profiles.Count));
    }

    [Fact]
    public async Task Of_a_person_who_is_kept_from_the_caller_the_cases_say_nothing()
    {
        var site = await NewGvl();
        var id = await Registered();
        host.Deadlines.Hidden.Add(CaseId.Parse(id));
        var read = await host.Gvl.GetMandatoryStepsAsync(new() { SiteId = site, HouseholdId = id }, Kmar);
        host.Deadlines.Hidden.Clear();

        Assert.All(read.Steps.Steps, step => Assert.Equal(("", MandatoryState.Missing), (step.RecordedOn, step.State)));
    }

    [Fact]
    public async Task Many_steps_are_closed_in_one_call_with_a_result_each()
    {
        var (site, household) = (await NewGvl(), NewId());
        await host.Gvl.ReportGvlArrivalAsync(
            new() { RequestId = Requests.NewId(), SiteId = site, HouseholdId = household, Persons = 3 }, Coa);
        var done = await Book(site, household, GvlStep.DocumentCheck, "12:00", Kmar);
        var missed = await Book(site, NewId(), GvlStep.DocumentCheck, "12:00", Kmar);
        var later = await Book(site, NewId(), GvlStep.DocumentCheck, "15:00", Kmar);
        var foreign = await Book(site, NewId(), GvlStep.Identification, "12:00", Avim);
        var request = new CloseStepsRequest
        {
            RequestId = Requests.NewId(),
            SiteId = site,
            Steps =
            {
                new StepClosing { BookingId = done, Step = GvlStep.DocumentCheck, Done = true },
                new StepClosing { BookingId = missed, Step = GvlStep.DocumentCheck, Missed = MissedReason.Ill },
                new StepClosing { BookingId = later, Step = GvlStep.DocumentCheck, Done = true },
                new StepClosing { BookingId = foreign, Step = GvlStep.Identification, Done = true },
                new StepClosing
                {
                    BookingId = later, Step = GvlStep.TuberculosisScreening, Cancelled = CancelReason.NotNeeded,
                },
            },
        };
        var answer = await host.Gvl.CloseStepsAsync(request, Kmar);

        Assert.Equal(
            [
                Reason.Unspecified, Reason.Unspecified, Reason.StepOutOfOrder, Reason.StepNotYours, Reason.UseUnknown,
            ],
            answer.Results.Select(result => result.Refusal?.Reason ?? Reason.Unspecified));
        Assert.Equal(3, answer.RefusedCount);
        Assert.True((await host.Gvl.CloseStepsAsync(request, Kmar)).Results[0].Receipt.Repeated);
        Assert.Equal(2, (await Board(site)).Resources.Single(line => line.Resource.Code == "KMAR").Lost);
    }

    [Fact]
    public async Task The_board_says_which_booked_steps_the_cases_have()
    {
        var site = await NewGvl();
        var id = await Registered();
        var booking = await Book(site, id, GvlStep.DocumentCheck, "14:00", Kmar);
        Assert.Empty((await Board(site)).Settled);
        await Examined(id);
        var settled = Assert.Single((await Board(site)).Settled);

        Assert.Equal((booking, Today), (settled.Step.BookingId, settled.RecordedOn));
        Assert.Contains(CaseId.Parse(id), host.Deadlines.Disclosed);
    }

    [Fact]
    public async Task The_board_shows_the_agenda_of_the_Regietafel_itself()
    {
        var site = await NewGvl();
        var (one, two) = (await Registered(), await Registered());
        var table = $"{site}.{Today}.1";
        await host.Regietafels.ConveneRegietafelAsync(
            new() { RequestId = Requests.NewId(), TableId = table, CaseIds = { two, one } }, Ind);
        await Book(site, one, GvlStep.Regietafel, "13:00", Ind);
        var stray = await Book(site, NewId(), GvlStep.Regietafel, "13:15", Ind);
        await host.Regietafels.RecordDiscussionAsync(
            new() { RequestId = Requests.NewId(), TableId = table, CaseId = two, Track = Track.General }, Ind);
        var board = await Board(site);

        Assert.Equal(
            [(two, table, "", true, true), (one, table, "13:00", false, true)],
            board.Regietafel.Select(line =>
                (line.Step.HouseholdId, line.TableId, line.Step.StartTime, line.Discussed, line.Ready)));
        Assert.Equal(stray, Assert.Single(board.PanelWithoutAgenda).BookingId);
    }

    [Theory]
    [InlineData("households", "{}")]
    [InlineData("households", """{"households": [{"household_id": "$"}, {"household_id": "$"}]}""")]
    [InlineData("household_id", """{"households": [{"household_id": "x"}]}""")]
    [InlineData("persons", """{"households": [{"household_id": "$", "persons": 41}]}""")]
    [InlineData("step", """{"households": [{"household_id": "$"}], "steps": [99]}""")]
    public async Task A_malformed_question_for_many_is_refused_as_a_whole(string field, string json)
    {
        var request = BookMandatoryStepsRequest.Parser.ParseJson(json.Replace("$", NewId(), StringComparison.Ordinal));
        (request.RequestId, request.SiteId) = (Requests.NewId(), "ter-apel");
        if (request.Households.Count == 2)
            request.Households[1].HouseholdId = request.Households[0].HouseholdId;
        var refused = await RefusalOf(() => host.Gvl.BookMandatoryStepsAsync(request, Coa).ResponseAsync);
        Assert.Equal((StatusCode.InvalidArgument, field), (refused.StatusCode, refused.Field()));
    }

    [Fact]
    public async Task An_unknown_location_and_a_step_without_an_outcome_are_refused_as_a_whole()
    {
        var unknown = await RefusalOf(() => host.Gvl.BookMandatoryStepsAsync(Bulk("nergens", (NewId(), 1)), Coa)
            .ResponseAsync);
        Assert.Equal("GVL_UNKNOWN", unknown.Reason());
        var closing = new CloseStepsRequest
        {
            RequestId = Requests.NewId(),
            SiteId = "nergens",
            Steps = { new StepClosing { BookingId = NewId(), Step = GvlStep.Information } },
        };
        Assert.Equal("steps", (await RefusalOf(() => host.Gvl.CloseStepsAsync(closing, Coa).ResponseAsync)).Field());
    }

    [Fact]
    public async Task What_a_household_must_have_is_read_over_rest()
    {
        var site = await NewGvl();
        using var request = new HttpRequestMessage(
            HttpMethod.Get, $"/v1/gvls/{site}/households/{NewId()}/mandatory-steps");
        request.Headers.Authorization = new("Bearer", host.TokenOf(ChainRole.IndOfficer));
        request.Headers.Add(PurposeHeader.Name, Purposes.AsylumProcedure);
        using var response = await host.Http.SendAsync(request);
        var json = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(6, json.GetProperty("steps").GetProperty("steps").GetArrayLength());
    }

    static string NewId() => Guid.NewGuid().ToString("N");

    static BookMandatoryStepsRequest Bulk(string site, params (string Id, int Persons)[] households) => new()
    {
        RequestId = Requests.NewId(),
        SiteId = site,
        Households =
        {
            households.Select(one => new HouseholdToBook { HouseholdId = one.Id, Persons = one.Persons }),
        },
    };

    async Task<string> Book(string site, string household, GvlStep step, string time, CallOptions partner) =>
        (await host.Gvl.BookStepsAsync(
            new()
            {
                RequestId = Requests.NewId(),
                SiteId = site,
                HouseholdId = household,
                Persons = 1,
                Steps = { new StepTime { Step = step, PlannedOn = Today, StartTime = time } },
            },
            partner)).BookingId;

    async Task<string> NewGvl()
    {
        var site = $"gvl-{Guid.NewGuid():N}"[..20];
        await host.Gvl.OpenGvlAsync(
            new() { RequestId = Requests.NewId(), SiteId = site, Reference = "ter-apel" }, Coa);
        return site;
    }

    async Task<string> Registered()
    {
        var register = Requests.Register();
        await host.Cases.RegisterCaseAsync(register, Avim);
        await host.Cases.LodgeApplicationAsync(Requests.Lodge(register.CaseId), Avim);
        return register.CaseId;
    }

    async Task Examined(string id) => await host.Cases.ReportStepAsync(
        new()
        {
            RequestId = Requests.NewId(),
            CaseId = id,
            Step = new()
            {
                HappenedOn = Today, DocumentsExamined = new() { Finding = DocumentFinding.NonePresented },
            },
        },
        Kmar);

    async Task<GvlBoard> Board(string site) => (await host.Gvl.GetGvlBoardAsync(new() { SiteId = site }, Ind)).Board;
}
