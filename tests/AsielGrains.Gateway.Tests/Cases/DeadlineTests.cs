using AsielGrains.Contract.V1;
using AsielGrains.Domain.Partners;
using AsielGrains.Gateway.Tests.Hosting;
using Grpc.Core;
using static AsielGrains.Gateway.Tests.Hosting.Refusals;

namespace AsielGrains.Gateway.Tests.Cases;

public sealed class DeadlineTests(GatewayHost host) : IClassFixture<GatewayHost>
{
    [Fact]
    public async Task The_deadlines_of_a_case_are_listed_by_their_last_day()
    {
        var id = await Lodged();

        var listed = (await host.Cases.ListDeadlinesAsync(new() { CaseId = id }, Caller)).Deadlines;

        Assert.Equal(["RVT", "BESL6"], listed.Where(one => one.Term is "RVT" or "BESL6").Select(one => one.Term));
        Assert.Equal(listed.Select(one => one.EndsOn).Order(), listed.Select(one => one.EndsOn));
        Assert.All(listed, one => Assert.Empty(one.Reasons));
    }

    // A mistyped year, or a file that was kept: it is reckoned, and says what it rests on.
    [Fact]
    public async Task A_deadline_from_before_the_known_calendar_is_told_as_uncertain()
    {
        var announce = Requests.Announce();
        announce.AnnouncedOn = "1979-05-01";
        var id = (await host.Cases.AnnounceCaseAsync(announce, host.As(ChainRole.AvimRegistrar))).Receipt.Id;
        await host.Cases.LodgeApplicationAsync(Requests.Lodge(id, "1979-05-03"), host.As(ChainRole.AvimRegistrar));

        var listed = (await host.Cases.ListDeadlinesAsync(new() { CaseId = id }, Caller)).Deadlines;

        Assert.Contains(listed, deadline => deadline.Term == "BESL6");
        Assert.All(listed, deadline => Assert.Contains("the holidays of these years", deadline.Unverified));
    }

    [Fact]
    public async Task A_deadline_is_explained_by_facts_rules_articles_and_arithmetic()
    {
        var id = await Lodged();

        var due = (await host.Cases.ExplainDeadlineAsync(new() { CaseId = id, Term = "BESL6" }, Caller)).Deadline;

        Assert.Equal(
            ("lodged", "2026-05-03", "2027-08-03", "nl-2021-extended", 7),
            (due.StartedBy, due.StartedOn, due.EndsOn, due.Procedure, due.Revision));
        Assert.Equal(["2026-11-03", "2027-08-03"], due.Reasons.Select(reason => reason.ThroughOn));
        Assert.Contains("42(4)b", due.Reasons[1].Article, StringComparison.Ordinal);
        Assert.NotEmpty(due.Unverified);
    }

    [Fact]
    public async Task Who_sees_to_a_deadline_is_told_of_each_partner_until_it_was_met()
    {
        var id = await Lodged();
        await Assign(id, "BESL6", "ind-zevenaar-2", ChainRole.IndOfficer);
        Assert.Equal([("BESL6", "Ind", "ind-zevenaar-2", "2026-06-01")], await TeamsListed(id));

        await Report(id, "2026-05-12", new() { IntentionSent = new() }, ChainRole.IndOfficer);
        await Report(
            id,
            "2026-05-14",
            new() { Decided = new() { Outcome = DecisionOutcome.Unfounded, Article = "Vw 2000 art. 31(1)" } },
            ChainRole.IndOfficer);
        await Assign(id, "VERTR", "dtenv-noord", ChainRole.DepartureDirector);
        await Assign(id, "VERTR", "ind-zevenaar-2", ChainRole.IndOfficer);

        (string, string, string, string)[] both =
            [("VERTR", "Ind", "ind-zevenaar-2", "2026-06-01"), ("VERTR", "DtenV", "dtenv-noord", "2026-06-01")];
        Assert.Equal(both, await TeamsListed(id));
        Assert.Equal(both, await TeamsExplained(id));
        var one = (await host.Cases.ExplainDeadlineAsync(new() { CaseId = id, Term = "VERTR" }, Caller)).Deadline;
        Assert.Equal(both, one.Teams.Select(team => Told(one.Term, team)));
        // Before they were told of anything nobody saw to it.
        Assert.Empty((await host.Explanations.ExplainCaseAsync(
            new() { CaseId = id, ValidOn = "2026-05-31" }, Caller)).AssignedDeadlines);
    }

    [Fact]
    public async Task A_term_that_does_not_run_in_the_case_is_refused()
    {
        var id = await Lodged();

        var refusal = await RefusalOf(() =>
            host.Cases.ExplainDeadlineAsync(new() { CaseId = id, Term = "ABRVS23" }, Caller).ResponseAsync);

        Assert.Equal((StatusCode.FailedPrecondition, "TERM_UNKNOWN"), (refusal.StatusCode, refusal.Reason()));
    }

    [Fact]
    public async Task Reading_deadlines_is_recorded_as_reading_the_facts_of_the_case()
    {
        var id = await Lodged();

        await host.Cases.ListDeadlinesAsync(new() { CaseId = id }, Caller);

        var query = host.Chain.Cases[id].Queries[^1];
        Assert.Equal(("F1", false, "dtenv.director"), (query.Fields, query.Personal, query.Caller.Role));
    }

    // Rva 2005 art. 7(1)j: two weeks after the first time, and COA itself says who reported again.
    [Fact]
    public async Task Who_does_not_report_is_told_when_reception_ends_and_COA_tells_who_was_seen()
    {
        var id = await Lodged();
        await Report(id, "2026-05-11", new() { AbsenceSignalled = new() { Signal = AbsenceSignal.ReportingMissed } });
        await Report(id, "2026-05-18", new() { AbsenceSignalled = new() { Signal = AbsenceSignal.ReportingMissed } });

        var missed = (await host.Cases.GetCaseAsync(new() { CaseId = id }, Caller)).Case.Standing;
        var due = (await host.Cases.ExplainDeadlineAsync(new() { CaseId = id, Term = "OPVMELD" }, Caller)).Deadline;
        Assert.Equal(
            ("absence_signalled", "2026-05-11", "2026-05-25", "Lapse"),
            (due.StartedBy, due.StartedOn, due.EndsOn, due.Nature));
        Assert.Equal("Rva 2005 art. 7(1)j", due.Reasons[0].Article);
        Assert.Equal((ReceptionStatus.Ended, "2026-05-26"), (missed.Reception, missed.ReceptionUntilOn));

        await Report(id, "2026-05-25", new() { AddressChecked = new() { Finding = AddressFinding.Seen } });
        var seen = (await host.Cases.GetCaseAsync(new() { CaseId = id }, Caller)).Case.Standing;
        Assert.Equal((ReceptionStatus.Entitled, ""), (seen.Reception, seen.ReceptionUntilOn));
    }

    CallOptions Caller => host.As(ChainRole.DepartureDirector);

    async Task Report(string id, string on, Step step, ChainRole? role = null)
    {
        step.HappenedOn = on;
        await host.Cases.ReportStepAsync(
            new() { RequestId = Requests.NewId(), CaseId = id, Step = step },
            host.As(role ?? ChainRole.CoaPlacement));
    }

    async Task Assign(string id, string term, string team, ChainRole role)
    {
        var answer = await new DeadlinesService.DeadlinesServiceClient(host.Channel).AssignDeadlinesAsync(
            new()
            {
                RequestId = Requests.NewId(),
                Team = team,
                Deadlines = { new DeadlineName { CaseId = id, Term = term } },
            },
            host.As(role));
        Assert.Equal(0, answer.RefusedCount);
    }

    async Task<IEnumerable<(string, string, string, string)>> TeamsListed(string id) =>
        from deadline in (await host.Cases.ListDeadlinesAsync(new() { CaseId = id }, Caller)).Deadlines
        from team in deadline.Teams
        select Told(deadline.Term, team);

    async Task<IEnumerable<(string, string, string, string)>> TeamsExplained(string id) =>
        from deadline in (await host.Explanations.ExplainCaseAsync(new() { CaseId = id }, Caller)).AssignedDeadlines
        from team in deadline.Teams
        select Told(deadline.Term, team);

    static (string, string, string, string) Told(string term, DeadlineTeam team) =>
        (term, team.Organisation, team.Team, team.AssignedOn);

    async Task<string> Lodged()
    {
        var register = Requests.Register();
        await host.Cases.RegisterCaseAsync(register, host.As(ChainRole.AvimRegistrar));
        await host.Cases.LodgeApplicationAsync(Requests.Lodge(register.CaseId), host.As(ChainRole.AvimRegistrar));
        return register.CaseId;
    }
}
