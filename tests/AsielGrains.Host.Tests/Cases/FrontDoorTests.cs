using AsielGrains.Contract.V1;
using AsielGrains.Domain.Partners;
using AsielGrains.Gateway.Tests.Hosting;
using AsielGrains.Host.Tests.Hosts;
using Grpc.Core;
using static AsielGrains.Gateway.Tests.Hosting.Refusals;

namespace AsielGrains.Host.Tests.Cases;

public sealed class FrontDoorTests(RunningHost host)
{
    readonly ChainClient _client = host.Client;

    [Fact]
    public async Task A_case_goes_from_its_announcement_to_its_withdrawal()
    {
        var announced = await Announce();
        var caseId = announced.Id;
        var number = Requests.NewVNumber();
        var registered = await _client.Cases.RegisterCaseAsync(
            Requests.Register(caseId, number), await _client.As(ChainRole.AvimRegistrar));
        await _client.Cases.LodgeApplicationAsync(Requests.Lodge(caseId), await _client.As(ChainRole.AvimRegistrar));
        await _client.Cases.CorrectCaseAsync(
            new() { RequestId = Requests.NewId(), CaseId = caseId, LodgedOn = "2026-05-04", Nationality = "ERI" },
            await _client.As(ChainRole.IndOfficer));
        var withdrawn = await Withdraw(caseId);

        var view = await Read(caseId, withdrawn.Position);

        Assert.Equal(5, withdrawn.Version);
        Assert.Equal((Stage.Withdrawn, 5), (view.Stage, view.Version));
        Assert.Equal(
            ("2026-05-01", "2026-05-02", "2026-05-04", "2026-05-10"),
            (view.AnnouncedOn, view.RegisteredOn, view.LodgedOn, view.WithdrawnOn));
        Assert.Equal(("ERI", registered.PersonId), (view.Nationality, view.PersonId));
        Assert.Equal((number, "Voorbeeld", "1990-01-31"),
            (view.Personal.VNumber, view.Personal.FamilyName, view.Personal.BornOn));
    }

    [Fact]
    public async Task A_case_can_be_read_as_it_was_known()
    {
        var announced = await Announce();
        var before = await Read(announced.Id, announced.Position);
        await _client.Cases.RegisterCaseAsync(
            Requests.Register(announced.Id), await _client.As(ChainRole.AvimRegistrar));

        var then = await _client.Cases.GetCaseAsync(
            new() { CaseId = announced.Id, AsOf = before.RecordedAt }, await _client.As(ChainRole.IndOfficer));
        var now = await Read(announced.Id);

        Assert.Equal(before, then.Case);
        Assert.Equal(Stage.Registered, now.Stage);
    }

    [Fact]
    public async Task The_cases_of_a_person_are_found_by_v_number()
    {
        var number = Requests.NewVNumber();
        var first = await Register(number);
        var second = await Register(number);

        var found = await _client.Cases.FindCasesAsync(
            new() { VNumber = number }, await _client.As(ChainRole.IndOfficer));

        Assert.True(second.KnownPerson);
        Assert.Equal([first.Receipt.Id, second.Receipt.Id], found.Cases.Select(known => known.Id));
        Assert.All(found.Cases, known => Assert.Equal(first.PersonId, known.PersonId));
    }

    [Fact]
    public async Task Merged_numbers_lead_to_one_person_and_a_repeat_gets_the_first_answer()
    {
        var (expired, surviving) = (Requests.NewVNumber(), Requests.NewVNumber());
        var merged = await Register(expired);
        var remaining = await Register(surviving);
        var request = Requests.Merge(expired, surviving);

        var first = await _client.Cases.MergeVNumbersAsync(request, await _client.As(ChainRole.BvvKeeper));
        var again = await _client.Cases.MergeVNumbersAsync(request, await _client.As(ChainRole.BvvKeeper));
        var found = await _client.Cases.FindCasesAsync(
            new() { VNumber = expired }, await _client.As(ChainRole.IndOfficer));

        Assert.Equal(merged.PersonId, first.Receipt.Id);
        Assert.Equal(remaining.PersonId, first.SurvivingPersonId);
        first.Receipt.Repeated = true;
        Assert.Equal(first, again);
        Assert.Equal(
            new SortedSet<string> { merged.Receipt.Id, remaining.Receipt.Id },
            [.. found.Cases.Select(known => known.Id)]);
        Assert.All(found.Cases, known => Assert.Equal(remaining.PersonId, known.PersonId));
    }

    [Fact]
    public async Task A_refusal_names_its_reason_and_changes_nothing()
    {
        var announced = await Announce();
        var future = Requests.Lodge(announced.Id, "2099-01-01");

        var refusal = await RefusalOf(async () => await _client.Cases.LodgeApplicationAsync(
            future, await _client.As(ChainRole.AvimRegistrar)));

        Assert.Equal((StatusCode.FailedPrecondition, "DATE_IN_FUTURE"), (refusal.StatusCode, refusal.Reason()));
        Assert.Equal(1, (await Read(announced.Id)).Version);
    }

    [Fact]
    public async Task A_stream_answers_every_command_whatever_becomes_of_the_others()
    {
        var register = Requests.Register();
        var early = Requests.Lodge(register.CaseId, "2026-01-01");
        var malformed = Requests.Lodge(register.CaseId, "gisteren");
        var lodge = Requests.Lodge(register.CaseId);
        var other = Requests.Announce();

        var answers = await _client.Submit(
            new() { Register = register },
            new() { Lodge = malformed },
            new() { Lodge = early },
            new() { Lodge = lodge },
            new() { Announce = other });

        Assert.Equal([0L, 1, 2, 3, 4], answers.Select(answer => answer.Index));
        Assert.Equal(1, answers[0].Receipt.Version);
        Assert.Equal((Reason.FieldInvalid, "lodged_on"), (answers[1].Refusal.Reason, answers[1].Refusal.Field));
        Assert.Equal(Reason.DatesOutOfOrder, answers[2].Refusal.Reason);
        Assert.Equal(2, answers[3].Receipt.Version);
        Assert.Equal(other.RequestId, answers[4].RequestId);
        Assert.Equal(1, answers[4].Receipt.Version);
    }

    async Task<Receipt> Announce() => (await _client.Cases.AnnounceCaseAsync(
        Requests.Announce(), await _client.As(ChainRole.AvimRegistrar))).Receipt;

    async Task<RegisterCaseResponse> Register(string number) => await _client.Cases.RegisterCaseAsync(
        Requests.Register(vNumber: number), await _client.As(ChainRole.AvimRegistrar));

    async Task<Receipt> Withdraw(string caseId) => (await _client.Cases.WithdrawCaseAsync(
        new() { RequestId = Requests.NewId(), CaseId = caseId, WithdrawnOn = "2026-05-10" },
        await _client.As(ChainRole.IndOfficer))).Receipt;

    async Task<Case> Read(string caseId, string minPosition = "") => (await _client.Cases.GetCaseAsync(
        new() { CaseId = caseId, MinPosition = minPosition }, await _client.As(ChainRole.IndOfficer))).Case;
}
