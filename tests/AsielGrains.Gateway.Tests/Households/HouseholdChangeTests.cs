using AsielGrains.Contract.V1;
using AsielGrains.Domain.Partners;
using AsielGrains.Gateway.Tests.Hosting;
using Grpc.Core;
using static AsielGrains.Gateway.Tests.Hosting.Refusals;

namespace AsielGrains.Gateway.Tests.Households;

/// <summary>Changes of several persons of a household at once.</summary>
public sealed class HouseholdChangeTests(GatewayHost host) : IClassFixture<GatewayHost>
{
    const string SplitOn = "2026-05-10";

    readonly string _household = Guid.NewGuid().ToString("N");
    readonly string[] _numbers = [Requests.NewVNumber(), Requests.NewVNumber(), Requests.NewVNumber()];
    readonly string[] _cases = [Requests.NewCase(), Requests.NewCase(), Requests.NewCase()];

    [Fact]
    public async Task Some_leave_together_for_a_household_that_the_system_makes_and_come_back()
    {
        await Registered();
        var split = Split(_cases[..2]);

        var first = await Change(split);
        var again = await Change(split);
        var joined = Split(_cases[..2]);
        (joined.Kind, joined.Reason) = (HouseholdChangeKind.Join, HouseholdReason.Reunion);
        (joined.OtherHouseholdId, joined.ChangedOn) = (first.OtherHouseholdId, "2026-05-20");
        Assert.Equal(_cases[..2].Order(), (await Members(first.OtherHouseholdId)).Order());
        Assert.Equal(_cases[2..], await Members(_household));
        await Change(joined);

        Assert.Equal(_cases.Order(), (await Members(_household)).Order());
        Assert.Equal((true, first.ChangeId), (again.Receipt.Repeated, again.ChangeId));
        Assert.Equal(first.Receipt.Version, again.Receipt.Version);
        var listed = await Listed(ChainRole.CoaPlacement);
        Assert.Equal(
            [(HouseholdChangeKind.Join, "2026-05-20"), (HouseholdChangeKind.Split, SplitOn)],
            listed.Select(change => (change.Kind, change.ChangedOn)));
        var shown = listed[1];
        Assert.Equal(
            (first.ChangeId, HouseholdChangePhase.Completed, first.OtherHouseholdId, HouseholdReason.Protection),
            (shown.Id, shown.Phase, shown.OtherHouseholdId, shown.Reason));
        Assert.Equal(("Ind", "ind.officer", "2026-06-01"), (shown.Organisation, shown.Role, shown.BegunOn));
        Assert.Equal(_cases[..2], shown.CaseIds);
    }

    [Fact]
    public async Task When_the_second_case_refuses_its_refusal_is_the_answer_each_time_and_nothing_stays()
    {
        await Registered();
        await Report(_cases[1], new() { HappenedOn = "2026-05-05", Died = new() });
        var split = Split(_cases[..2]);

        var refused = await RefusalOf(() => Change(split));
        var again = await RefusalOf(() => Change(split));

        Assert.Equal("case_ids", refused.Field());
        Assert.Equal((refused.Reason(), refused.Status.Detail), (again.Reason(), again.Status.Detail));
        Assert.Equal(_cases.Order(), (await Members(_household)).Order());
        var change = Assert.Single(await Listed(ChainRole.IndOfficer));
        Assert.Equal((HouseholdChangePhase.TakenBack, _cases[1]), (change.Phase, change.RefusedByCaseId));
        var late = await RefusalOf(() => End(change.Id, HouseholdChangeEnding.Complete));
        Assert.Equal(("HOUSEHOLD_CHANGE_ENDED", "change_id"), (late.Reason(), late.Field()));
    }

    [Fact]
    public async Task What_is_half_done_is_listed_and_ended_by_whoever_finds_it()
    {
        await Registered();
        host.Chain.Gate = id => id == _cases[1] ? throw new TimeoutException() : Task.CompletedTask;
        var split = Split(_cases[..2]);
        var broken = await RefusalOf(() => Change(split));
        host.Chain.Gate = _ => Task.CompletedTask;

        Assert.Equal(StatusCode.Unavailable, broken.StatusCode);
        var listed = (await host.Households.ListPlaceDifferencesAsync(
            new() { PageSize = 1_000 }, host.As(ChainRole.CoaPlacement))).Differences.Differences;
        var half = Assert.Single(listed, found => found.HouseholdId == _household);
        Assert.Equal((DifferenceKind.HouseholdHalfChanged, true), (half.Kind, half.Mends));
        Assert.Equal("Een wijziging van een huishouden is begonnen en niet afgemaakt.", half.Text.Nl);
        var next = await RefusalOf(() => Change(Split(_cases[1..2])));
        Assert.Equal(("HOUSEHOLD_CHANGING", "household_id"), (next.Reason(), next.Field()));

        await End(half.ChangeId, HouseholdChangeEnding.GiveUp);
        Assert.Equal(_cases.Order(), (await Members(_household)).Order());
        Assert.Equal("HOUSEHOLD_CHANGE_ENDED", (await RefusalOf(() => Change(split))).Reason());
    }

    [Fact]
    public async Task Who_may_not_see_one_of_them_sees_nothing_of_the_change()
    {
        await Registered();
        await Change(Split(_cases[..2]));
        await host.Persons.ProtectPersonAsync(Requests.Protect(_numbers[1]), host.As(ChainRole.AvimRegistrar));

        Assert.Empty(await Listed(ChainRole.BorderRegistrar));
        Assert.Single(await Listed(ChainRole.IndOfficer));
    }

    [Fact]
    public async Task What_is_no_change_is_refused_by_field()
    {
        await Registered();

        Assert.Equal("case_ids", await FieldOf(Split([])));
        Assert.Equal("case_ids", await FieldOf(Split([_cases[0], _cases[0]])));
        Assert.Equal("case_ids", await FieldOf(Split([.. Enumerable.Range(0, 51).Select(_ => Requests.NewCase())])));
        Assert.Equal("kind", await FieldOf(Split(_cases[..1]), one => one.Kind = HouseholdChangeKind.Unspecified));
        Assert.Equal("reason", await FieldOf(Split(_cases[..1]), one => one.Reason = HouseholdReason.Unspecified));
        Assert.Equal("changed_on", await FieldOf(Split(_cases[..1]), one => one.ChangedOn = "today"));
        Assert.Equal("other_household_id", await FieldOf(
            Split(_cases[..1]), one => one.OtherHouseholdId = _household));
        Assert.Equal("other_household_id", await FieldOf(Split(_cases[..1]), one =>
            (one.Kind, one.OtherHouseholdId) = (HouseholdChangeKind.End, Requests.NewCase())));
        Assert.Equal("ending", (await RefusalOf(() =>
            End(Requests.NewCase(), HouseholdChangeEnding.Unspecified))).Field());
        Assert.Empty(await Listed(ChainRole.IndOfficer));
    }

    [Fact]
    public async Task What_the_household_refuses_names_the_field()
    {
        await Registered();

        Assert.Equal(("NOBODY_STAYS", "case_ids"), await RuleOf(Split(_cases)));
        Assert.Equal(("CASE_UNKNOWN", "case_ids"), await RuleOf(Split([Requests.NewCase()])));
        Assert.Equal(("HOUSEHOLD_REASON_NOT_FITTING", "reason"), await RuleOf(
            Split(_cases[..1]), one => one.Reason = HouseholdReason.Birth));
        Assert.Equal(("NOT_OF_HOUSEHOLD", "case_ids"), await RuleOf(
            Split(_cases[..1]), one => one.HouseholdId = Guid.NewGuid().ToString("N")));
        Assert.Equal(("DATE_IN_FUTURE", "changed_on"), await RuleOf(
            Split(_cases[..1]), one => one.ChangedOn = "2026-06-02"));
        var other = (await Change(Split(_cases[..1]))).OtherHouseholdId;
        Assert.Equal(("HOUSEHOLD_IN_USE", "other_household_id"), await RuleOf(
            Split(_cases[1..2]), one => one.OtherHouseholdId = other));
        var unknown = await RefusalOf(() => End(Requests.NewCase(), HouseholdChangeEnding.GiveUp));
        Assert.Equal((StatusCode.NotFound, "HOUSEHOLD_CHANGE_UNKNOWN"), (unknown.StatusCode, unknown.Reason()));
    }

    ChangeHouseholdRequest Split(IEnumerable<string> cases) => new()
    {
        RequestId = Requests.NewId(),
        HouseholdId = _household,
        Kind = HouseholdChangeKind.Split,
        CaseIds = { cases },
        Reason = HouseholdReason.Protection,
        ChangedOn = SplitOn,
    };

    async Task<ChangeHouseholdResponse> Change(ChangeHouseholdRequest request) =>
        await host.Households.ChangeHouseholdAsync(request, host.As(ChainRole.IndOfficer));

    async Task End(string change, HouseholdChangeEnding ending) => await host.Households.EndHouseholdChangeAsync(
        new() { RequestId = Requests.NewId(), HouseholdId = _household, ChangeId = change, Ending = ending },
        host.As(ChainRole.AvimRegistrar));

    async Task<string?> FieldOf(ChangeHouseholdRequest request, Action<ChangeHouseholdRequest>? spoil = null)
    {
        spoil?.Invoke(request);
        var refusal = await RefusalOf(() => Change(request));
        Assert.Equal("FIELD_INVALID", refusal.Reason());
        return refusal.Field();
    }

    async Task<(string? Reason, string? Field)> RuleOf(
        ChangeHouseholdRequest request, Action<ChangeHouseholdRequest>? spoil = null)
    {
        spoil?.Invoke(request);
        var refusal = await RefusalOf(() => Change(request));
        return (refusal.Reason(), refusal.Field());
    }

    async Task<IReadOnlyList<HouseholdChange>> Listed(ChainRole role) =>
        (await host.Households.ListHouseholdChangesAsync(new() { HouseholdId = _household }, host.As(role))).Changes;

    async Task<string[]> Members(string household) =>
    [
        .. (await host.Households.GetHouseholdAsync(
            new() { HouseholdId = household }, host.As(ChainRole.IndOfficer))).Members.Select(one => one.CaseId),
    ];

    async Task Registered()
    {
        foreach (var (id, number) in _cases.Zip(_numbers))
        {
            var request = Requests.Register(id, number);
            request.HouseholdId = _household;
            await host.Cases.RegisterCaseAsync(request, host.As(ChainRole.AvimRegistrar));
        }
    }

    async Task Report(string id, Step step) => await host.Cases.ReportStepAsync(
        new() { RequestId = Requests.NewId(), CaseId = id, Step = step }, host.As(ChainRole.IndOfficer));
}
