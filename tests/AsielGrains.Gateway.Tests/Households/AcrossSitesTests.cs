using AsielGrains.Contract.V1;
using AsielGrains.Domain.Partners;
using AsielGrains.Gateway.Tests.Hosting;
using AsielGrains.Gateway.Tests.Placement;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using static AsielGrains.Gateway.Tests.Hosting.Refusals;

namespace AsielGrains.Gateway.Tests.Households;

public sealed class AcrossSitesTests(GatewayHost host) : IClassFixture<GatewayHost>
{
    readonly Country _country = new(host);

    [Fact]
    public async Task A_household_too_large_for_one_site_has_places_on_two_and_a_repeat_gets_the_same()
    {
        var (one, other) = (await _country.Open(), await _country.Open());
        var request = Request((one, 8), (other, 3));
        var placed = await host.Households.PlaceAcrossSitesAsync(request, _country.Desk);
        Assert.Equal([8, 3], placed.Parts.Select(part => part.Places.Count));
        var again = await host.Households.PlaceAcrossSitesAsync(request, _country.Desk);
        Assert.Equal((placed.Parts, placed.JointId, true), (again.Parts, again.JointId, again.Receipt.Repeated));

        var joint = await Joint(placed.JointId);
        Assert.Equal(
            (JointPhase.Completed, SplitReason.TooLarge, ChainRole.CoaPlacement.Name),
            (joint.Phase, joint.Reason, joint.Role));
        Assert.Equal(
            [(one, 8, 2), (other, 3, 2)], joint.Parts.Select(part => (part.SiteId, part.Persons, part.Minors)));
        Assert.DoesNotContain(
            (await Differences()).Differences, difference => difference.JointId == placed.JointId);
    }

    [Fact]
    public async Task When_one_site_refuses_none_holds_anything()
    {
        var (one, other) = (await _country.Open(), await _country.Open());
        var request = Request((one, 4), (other, 9));
        var refused = await Refused(host.Households.PlaceAcrossSitesAsync(request, _country.Desk));
        Assert.Equal((StatusCode.FailedPrecondition, "NO_PLACE_LEFT"), (refused.StatusCode, refused.Reason()));

        Assert.Equal(16, (await _country.Capacity()).Nights[0].Placeable);
        refused = await Refused(host.Households.PlaceAcrossSitesAsync(request, _country.Desk));
        Assert.Equal("JOINT_ENDED", refused.Reason());
        Assert.Equal(16, (await _country.Capacity()).Nights[0].Placeable);
    }

    [Fact]
    public async Task All_parts_are_given_back_together_and_none_alone()
    {
        var (one, other) = (await _country.Open(), await _country.Open());
        var placed = await host.Households.PlaceAcrossSitesAsync(Request((one, 4), (other, 3)), _country.Desk);
        var cancel = new CancelHoldRequest
        {
            RequestId = Requests.NewId(), SiteId = one, PlacementId = placed.Parts[0].PlacementId,
        };
        Assert.Equal("PART_OF_JOINT", (await Refused(host.Sites.CancelHoldAsync(cancel, _country.Desk))).Reason());

        var release = new ReleaseAcrossSitesRequest { RequestId = Requests.NewId(), JointId = placed.JointId };
        await host.Households.ReleaseAcrossSitesAsync(release, _country.Desk);
        Assert.True((await host.Households.ReleaseAcrossSitesAsync(release, _country.Desk)).Receipt.Repeated);
        Assert.Equal(16, (await _country.Capacity()).Nights[0].Placeable);
        Assert.Equal(JointPhase.Released, (await Joint(placed.JointId)).Phase);
    }

    [Fact]
    public async Task What_is_no_split_is_refused_by_field()
    {
        var site = await _country.Open();
        var twice = Request((site, 1), (site, 1));
        Assert.Equal("parts.site_id", await FieldOf(twice));
        Assert.Equal("parts", await FieldOf(Request((site, 1))));
        var silent = Request((site, 1), (await _country.Open(), 1));
        silent.Reason = SplitReason.Unspecified;
        Assert.Equal("reason", await FieldOf(silent));
        var unknown = await Refused(host.Households.GetJointPlacementAsync(
            new() { JointId = Guid.NewGuid().ToString("N") }, _country.Desk));
        Assert.Equal((StatusCode.NotFound, "JOINT_UNKNOWN"), (unknown.StatusCode, unknown.Reason()));
    }

    [Fact]
    public async Task A_move_is_counted_and_told_with_its_reason_and_what_else_was_advised()
    {
        var (one, other) = (await _country.Open(), await _country.Open());
        var first = _country.Accept(one, 3);
        var stay = await host.Placement.AcceptOptionAsync(first, _country.Desk);
        await _country.Arrive(one, stay.PlacementId);
        var move = _country.Accept(other, 3);
        move.HouseholdId = first.HouseholdId;
        move.Question.Household.Minors = 2;
        move.Left = new() { SiteId = one, PlacementId = stay.PlacementId, Reason = MoveReason.SiteCloses };
        var moved = await host.Placement.AcceptOptionAsync(move, _country.Desk);
        var position = await _country.Arrive(other, moved.PlacementId);

        var told = (await host.Households.ListMovesAsync(
            new() { HouseholdId = first.HouseholdId, MinPosition = position }, _country.Desk)).Moves.Single();
        Assert.Equal(
            (one, other, 3, 2, MoveReason.SiteCloses, ChainRole.CoaPlacement.Name),
            (told.FromSiteId, told.ToSiteId, told.Persons, told.Minors, told.Reason, told.Role));
        Assert.NotEmpty(told.Alternatives);
        var figures = (await host.Households.GetMoveFiguresAsync(
            new() { From = Country.Tonight }, host.As(ChainRole.ChainAnalyst))).Figures;
        Assert.True(figures is { Moves: >= 1, PersonMoves: >= 3, MinorMoves: >= 2, HasMovesPerMillePersons: true });
        Assert.Contains(figures.Reasons, count => count.Reason is MoveReason.SiteCloses);
        Assert.Contains("Moves", figures.Definition, StringComparison.Ordinal);
        var fairness = (await host.Households.GetFairnessReportAsync(
            new() { From = Country.Tonight, MinPosition = position }, host.As(ChainRole.ChainAnalyst))).Report;
        Assert.True(fairness.All is { Households: >= 1, Choices: >= 2, HasFirstPercent: true });
        Assert.Empty(fairness.Rows);
        Assert.Contains("never weighs", fairness.Definition, StringComparison.Ordinal);
        var listed = (await Differences()).Differences.Single(found => found.HouseholdId == first.HouseholdId);
        Assert.Equal(
            (DifferenceKind.DepartureNotReported, one, true), (listed.Kind, listed.SiteId, listed.Mends));
    }

    [Fact]
    public async Task What_was_advised_is_kept_with_a_split_and_who_takes_none_of_it_says_why()
    {
        await _country.Open();
        await _country.Open();
        var question = _country.Question(11);
        question.Household.Minors = 4;
        var advice = (await host.Placement.FindSplitAsync(new() { Question = question }, _country.Desk)).Advice;
        var best = advice.Options[0];
        var taken = Request([.. best.Groups.Select(group => (group.Option.SiteId, group.Persons))]);
        foreach (var (part, group) in taken.Parts.Zip(best.Groups))
            part.Minors = group.Minors;
        taken.Question = question;
        var before = await Fairness("");
        var placed = await host.Households.PlaceAcrossSitesAsync(taken, _country.Desk);
        var again = await host.Households.PlaceAcrossSitesAsync(taken, _country.Desk);

        // One site takes these two: no split is advised.
        var apart = Request((await _country.Open(), 1), (await _country.Open(), 1));
        apart.Question = _country.Question();
        var refused = await Refused(host.Households.PlaceAcrossSitesAsync(apart, _country.Desk));
        (apart.RequestId, apart.Deviation) = (Requests.NewId(), DeviationReason.Wish);
        var deviated = await host.Households.PlaceAcrossSitesAsync(apart, _country.Desk);

        Assert.Equal((1, 0, 0), (placed.Rank, again.Rank, deviated.Rank));
        Assert.Equal(("NOT_AN_OPTION", "parts"), (refused.Reason(), refused.Field()));
        var after = await Fairness(deviated.Receipt.Position);
        Assert.Equal((2, true), (after.Choices - before.Choices, after.DeviationsPercent > before.DeviationsPercent));
    }

    async Task<FairnessRow> Fairness(string position) => (await host.Households.GetFairnessReportAsync(
        new() { From = Country.Tonight, MinPosition = position }, host.As(ChainRole.ChainAnalyst))).Report.All;

    static PlaceAcrossSitesRequest Request(params (string Site, int Persons)[] parts) => new()
    {
        RequestId = Requests.NewId(),
        HouseholdId = Guid.NewGuid().ToString("N"),
        Reason = SplitReason.TooLarge,
        Parts =
        {
            parts.Select(part => new PlacePart
            {
                SiteId = part.Site, Part = "AZC", Persons = part.Persons, Minors = part.Persons > 2 ? 2 : 0,
            }),
        },
        From = Country.Tonight,
        ExpiresAt = new DateTimeOffset(2026, 6, 2, 10, 0, 0, TimeSpan.Zero).ToTimestamp(),
    };

    static Task<RpcException> Refused<T>(AsyncUnaryCall<T> call) => RefusalOf(async () => await call);

    async Task<string?> FieldOf(PlaceAcrossSitesRequest request) =>
        (await Refused(host.Households.PlaceAcrossSitesAsync(request, _country.Desk))).Field();

    async Task<JointPlacement> Joint(string id) =>
        (await host.Households.GetJointPlacementAsync(new() { JointId = id }, _country.Desk)).Joint;

    async Task<PlaceDifferences> Differences() =>
        (await host.Households.ListPlaceDifferencesAsync(new() { PageSize = 1_000 }, _country.Desk)).Differences;
}
