using AsielGrains.Contract.V1;
using AsielGrains.Domain.Partners;
using AsielGrains.Gateway.Tests.Hosting;
using Grpc.Core;
using static AsielGrains.Gateway.Tests.Hosting.Refusals;

namespace AsielGrains.Gateway.Tests.Placement;

public sealed class PlacementTests(GatewayHost host) : IClassFixture<GatewayHost>
{
    readonly Country _country = new(host);

    [Fact]
    public async Task Options_come_ranked_with_a_reason_for_each_constraint()
    {
        var (two, four) = (await _country.Open(placesEach: 2), await _country.Open(placesEach: 4));
        var advice = (await host.Placement.FindPlaceAsync(
            new() { Question = _country.Question(2), SiteIds = { two, four } }, _country.Desk)).Advice;
        Assert.Equal([two, four], advice.Options.Select(option => option.SiteId));
        Assert.Equal(["A-1/1", "A-1/2"], advice.Options[0].Places);
        Assert.All(advice.Options, option => Assert.Equal(option.Points, option.Scores.Sum(score => score.Points)));
        Assert.Equal(7, advice.Options[0].Scores.Count);
        Assert.All(advice.Options[0].Scores, score => Assert.Equal(score.Why, score.WhyText.En));

        var nine = (await host.Placement.FindPlaceAsync(
            new() { Question = _country.Question(9), SiteIds = { two, four } }, _country.Desk)).Advice;
        Assert.Empty(nine.Options);
        Assert.All(nine.UnfitParts, part => Assert.Equal(HardConstraint.WholeHousehold, part.Fails));
        Assert.Equal(2, nine.UnfitCounts.Single().Parts);
        Assert.StartsWith("Het hele huishouden past", nine.UnfitCounts[0].Text.Nl, StringComparison.Ordinal);
        Assert.All(nine.UnfitParts, part => Assert.Equal(nine.UnfitCounts[0].Text, part.Text));
    }

    [Fact]
    public async Task A_household_for_which_no_site_is_large_enough_gets_ranked_splits_and_one_is_held_as_advised()
    {
        var sites = new[]
        {
            await _country.Open(1, 4, SiteType.Vbl), await _country.Open(1, 3, SiteType.Vbl),
        };
        var question = _country.Question(6);
        (question.Household.Phase, question.Household.Minors) = (ReceptionPhase.Departure, 3);
        var advice = (await host.Placement.FindSplitAsync(new() { Question = question }, _country.Desk)).Advice;
        Assert.Equal((SplitFinding.Found, 0, 2), (advice.Finding, advice.FittingParts, advice.OpenParts));
        var best = advice.Options[0];
        Assert.Equal([(4, 3), (2, 0)], best.Groups.Select(group => (group.Persons, group.Minors)));
        Assert.Equal(sites, best.Groups.Select(group => group.Option.SiteId));
        Assert.Equal(best.Points, best.Scores.Sum(score => score.Points));
        Assert.All(best.Scores, score => Assert.NotEqual(score.WhyText.Nl, score.WhyText.En));

        var held = await host.Households.PlaceAcrossSitesAsync(Across(best), _country.Desk);
        Assert.Equal(
            best.Groups.Select(group => group.Option.Places), held.Parts.Select(part => part.Places));
        question.Household.Persons = 1;
        var refused = await RefusalOf(() => host.Placement.FindSplitAsync(
            new() { Question = question }, _country.Desk).ResponseAsync);
        Assert.Equal(StatusCode.InvalidArgument, refused.StatusCode);
    }

    [Fact]
    public async Task The_country_is_searched_for_the_same_options()
    {
        var site = await _country.Open();
        var all = (await host.Placement.FindPlaceAsync(
            new() { Question = _country.Question() }, _country.Desk)).Advice;
        var one = (await host.Placement.FindPlaceAsync(
            new() { Question = _country.Question(), SiteIds = { site } }, _country.Desk)).Advice;
        var found = Assert.Single(all.Options, option => option.SiteId == site);
        Assert.Equal(one.Options.Single().Points, found.Points);
        Assert.NotEmpty(all.Position);
    }

    [Fact]
    public async Task An_option_that_is_accepted_is_held_and_counted_and_a_repeat_gets_the_first_answer()
    {
        var site = await _country.Open();
        var request = _country.Accept(site, 3);
        var accepted = await host.Placement.AcceptOptionAsync(request, _country.Desk);
        Assert.Equal(3, accepted.Places.Count);
        Assert.True(accepted.Rank > 0);
        Assert.Equal(3, (await _country.Capacity()).Nights[0].Types_[0].Reserved);

        var again = await host.Placement.AcceptOptionAsync(request, _country.Desk);
        Assert.True(again.Receipt.Repeated);
        Assert.Equal((accepted.PlacementId, accepted.Places), (again.PlacementId, again.Places));
        var choices = await Choices();
        Assert.Equal((1, 0), (choices.All.Accepted, choices.All.DeviatedPercent));
    }

    [Fact]
    public async Task What_is_no_option_is_refused_and_taken_for_a_reason_that_is_counted()
    {
        var site = await _country.Open(type: SiteType.Htl);
        var refused = await RefusalOf(
            () => host.Placement.AcceptOptionAsync(_country.Accept(site), _country.Desk).ResponseAsync);
        Assert.Equal((StatusCode.FailedPrecondition, "NOT_AN_OPTION"), (refused.StatusCode, refused.Reason()));

        var deviation = new DeviateFromOptionsRequest
        {
            RequestId = Requests.NewId(),
            HouseholdId = Guid.NewGuid().ToString("N"),
            Question = _country.Question(),
            SiteId = site,
            Part = "AZC",
        };
        var unreasoned = await RefusalOf(
            () => host.Placement.DeviateFromOptionsAsync(deviation, _country.Desk).ResponseAsync);
        Assert.Equal((StatusCode.InvalidArgument, "reason"), (unreasoned.StatusCode, unreasoned.Field()));
        deviation.Reason = DeviationReason.Safety;
        await host.Placement.DeviateFromOptionsAsync(deviation, _country.Desk);

        var choices = await Choices();
        Assert.Equal((0, 100), (choices.All.Accepted, choices.All.DeviatedPercent));
        var counted = Assert.Single(Assert.Single(choices.Sites).Deviations);
        Assert.Equal((DeviationReason.Safety, 1), (counted.Reason, counted.Times));
    }

    [Fact]
    public async Task A_move_plans_the_departure_and_tonight_is_counted_without_it()
    {
        var (from, to) = (await _country.Open(), await _country.Open());
        var stay = _country.Accept(from, 4);
        var held = await host.Placement.AcceptOptionAsync(stay, _country.Desk);
        await _country.Arrive(from, held.PlacementId);
        var before = await Tonight(from);
        Assert.Equal((4, 0, 0, 4), (before.Present, before.Announced, before.Leaving, before.Expected));
        var household = Assert.Single(before.Movable);
        Assert.Equal(stay.HouseholdId, household.HouseholdId);
        Assert.DoesNotContain(household.Options, option => option.SiteId == from);

        var move = _country.Accept(to, 4);
        (move.HouseholdId, move.Question) = (household.HouseholdId, household.Question);
        move.Question.Household.HousingProvince = _country.Province;
        move.Left = new() { SiteId = from, PlacementId = household.PlacementId };
        var silent = await RefusalOf(() => host.Placement.AcceptOptionAsync(move, _country.Desk).ResponseAsync);
        Assert.Equal(
            (StatusCode.InvalidArgument, "FIELD_INVALID", "left.reason"),
            (silent.StatusCode, silent.Reason(), silent.Field()));
        move.Left.Reason = MoveReason.Ceiling;
        var moved = await host.Placement.AcceptOptionAsync(move, _country.Desk);
        Assert.NotNull(moved.LeftReceipt);
        var (left, there) = (await Tonight(from), await Tonight(to));
        Assert.Equal((4, 4, 0), (left.Present, left.Leaving, left.Expected));
        Assert.Equal((4, 4), (there.Announced, there.Expected));
        Assert.Empty(left.Movable);
        Assert.Equal(6, left.Hours.Count);
    }

    [Fact]
    public async Task Nobody_is_moved_while_a_partner_blocks_one_of_the_household()
    {
        var (from, to) = (await _country.Open(), await _country.Open());
        var stay = _country.Accept(from);
        var held = await host.Placement.AcceptOptionAsync(stay, _country.Desk);
        await _country.Arrive(from, held.PlacementId);
        var id = await Registered(stay.HouseholdId);
        var moved = Move(stay, held, to);
        var first = await host.Placement.AcceptOptionAsync(moved, _country.Desk);
        await Report(id, new()
        {
            HappenedOn = "2026-05-30",
            MoveBlocked = new() { Kind = BlockKind.Quarantine, BlockedUntilOn = "2026-06-04" },
        });

        Assert.True((await host.Placement.AcceptOptionAsync(moved, _country.Desk)).Receipt.Repeated);
        var known = Assert.Single(await BlockedMoves(stay.HouseholdId));
        Assert.Equal((to, Country.Tonight, false), (known.SiteId, known.DepartsOn, known.Mends));
        var another = Move(stay, held, await _country.Open());
        var refused = await RefusalOf(() => host.Placement.AcceptOptionAsync(another, _country.Desk).ResponseAsync);
        Assert.Equal(
            (StatusCode.FailedPrecondition, "MOVE_BLOCKED", "household_id"),
            (refused.StatusCode, refused.Reason(), refused.Field()));
        var across = await RefusalOf(() => host.Households.PlaceAcrossSitesAsync(
            Across(another, to), _country.Desk).ResponseAsync);
        Assert.Equal("MOVE_BLOCKED", across.Reason());
        Assert.DoesNotContain("QUARANTINE", refused.Status.Detail, StringComparison.OrdinalIgnoreCase);

        await Report(id, new() { HappenedOn = "2026-05-31", MoveBlockEnded = new() { Kind = BlockKind.Quarantine } });
        Assert.Empty(await BlockedMoves(stay.HouseholdId));
        await host.Sites.CancelHoldAsync(
            new() { RequestId = Requests.NewId(), SiteId = to, PlacementId = first.PlacementId }, _country.Desk);
        await host.Placement.AcceptOptionAsync(another, _country.Desk);
    }

    [Fact]
    public async Task Whoever_watches_options_is_told_when_one_is_gone()
    {
        var site = await _country.Open(units: 1);
        using var call = host.Placement.WatchOptions(new() { Question = _country.Question(4) }, _country.Desk);
        var stop = TestContext.Current.CancellationToken;
        Assert.True(await call.ResponseStream.MoveNext(stop));
        Assert.Contains(call.ResponseStream.Current.Advice.Options, option => option.SiteId == site);
        await host.Placement.AcceptOptionAsync(_country.Accept(site, 4), _country.Desk);
        do
        {
            Assert.True(await call.ResponseStream.MoveNext(stop));
        }
        while (call.ResponseStream.Current.Advice is not { } advice
            || advice.Options.Any(option => option.SiteId == site));
    }

    [Theory]
    [InlineData("persons", 0)]
    [InlineData("persons", 41)]
    [InlineData("minors", 3)]
    [InlineData("phase", 0)]
    [InlineData("phase", 99)]
    [InlineData("moves_so_far", -1)]
    [InlineData("site_id", "Ter Apel")]
    [InlineData("housing_province", "Groningen")]
    public async Task A_malformed_household_is_refused_by_the_name_of_the_field(string field, object value)
    {
        var question = _country.Question();
        var descriptor = HouseholdProfile.Descriptor.FindFieldByName(field);
        descriptor.Accessor.SetValue(
            question.Household, field == "phase" ? Enum.ToObject(typeof(ReceptionPhase), value) : value);
        var refused = await RefusalOf(
            () => host.Placement.FindPlaceAsync(new() { Question = question }, _country.Desk).ResponseAsync);
        Assert.Equal(
            (StatusCode.InvalidArgument, $"question.household.{field}"), (refused.StatusCode, refused.Field()));
    }

    [Fact]
    public async Task A_steering_role_reads_figures_and_finds_no_place()
    {
        await _country.Open();
        var analyst = host.As(ChainRole.ChainAnalyst);
        var request = new GetCapacityRequest { Filter = new() { Provinces = { _country.Province } } };
        Assert.Equal(1, (await host.Capacity.GetCapacityAsync(request, analyst)).Capacity.Sites);
        var denied = await RefusalOf(
            () => host.Placement.FindPlaceAsync(new() { Question = _country.Question() }, analyst).ResponseAsync);
        Assert.Equal("ROLE_NOT_ALLOWED", denied.Reason());
    }

    async Task<CountChoicesResponse> Choices() => await host.Placement.CountChoicesAsync(
        new() { Provinces = { _country.Province } }, _country.Desk);

    async Task<Tonight> Tonight(string site) => (await host.Placement.GetTonightAsync(
        new() { SiteId = site, Households = 5 }, _country.Desk)).Tonight;

    async Task<string> Registered(string household)
    {
        var register = Requests.Register();
        register.HouseholdId = household;
        await host.Cases.RegisterCaseAsync(register, host.As(ChainRole.AvimRegistrar));
        return register.CaseId;
    }

    AcceptOptionRequest Move(AcceptOptionRequest stay, AcceptOptionResponse held, string to)
    {
        var move = _country.Accept(to);
        move.HouseholdId = stay.HouseholdId;
        move.Left = new()
        {
            SiteId = stay.SiteId, PlacementId = held.PlacementId, Reason = MoveReason.Ceiling,
        };
        return move;
    }

    async Task<PlaceDifference[]> BlockedMoves(string household) =>
    [
        .. (await host.Households.ListPlaceDifferencesAsync(new() { PageSize = 1_000 }, _country.Desk))
            .Differences.Differences.Where(difference => difference.HouseholdId == household
                && difference.Kind is DifferenceKind.MovedWhileBlocked),
    ];

    static PlaceAcrossSitesRequest Across(SplitOption option) => new()
    {
        RequestId = Requests.NewId(),
        HouseholdId = Guid.NewGuid().ToString("N"),
        Reason = SplitReason.TooLarge,
        From = Country.Tonight,
        Parts =
        {
            option.Groups.Select(group => new PlacePart
            {
                SiteId = group.Option.SiteId,
                Part = group.Option.Part,
                Persons = group.Persons,
                Minors = group.Minors,
            }),
        },
    };

    static PlaceAcrossSitesRequest Across(AcceptOptionRequest move, string other) => new()
    {
        RequestId = Requests.NewId(),
        HouseholdId = move.HouseholdId,
        Reason = SplitReason.TooLarge,
        Parts =
        {
            new[] { move.SiteId, other }.Select(site => new PlacePart { SiteId = site, Part = "AZC", Persons = 1 }),
        },
        From = Country.Tonight,
        Left = move.Left,
    };

    async Task Report(string id, Step step) => await host.Cases.ReportStepAsync(
        new() { RequestId = Requests.NewId(), CaseId = id, Step = step }, host.As(ChainRole.HealthScreener));
}
