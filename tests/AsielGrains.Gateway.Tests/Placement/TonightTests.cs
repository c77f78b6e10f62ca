using AsielGrains.Contract.V1;
using AsielGrains.Domain.Partners;
using AsielGrains.Gateway.Tests.Chain;
using AsielGrains.Gateway.Tests.Hosting;

namespace AsielGrains.Gateway.Tests.Placement;

/// <summary>Who could move tonight, with reasons that are true.</summary>
public sealed class TonightTests(GatewayHost host) : IClassFixture<GatewayHost>
{
    readonly Country _country = new(host);

    [Fact]
    public async Task A_family_with_a_school_child_is_asked_for_as_what_its_cases_tell()
    {
        var (here, _) = (await _country.Open(), await _country.Open(type: SiteType.Pol));
        var household = Guid.NewGuid().ToString("N");
        var parent = await Register(household, "1990-01-31");
        await Register(household, "2015-03-01");
        await Stay(household, here);
        var movable = Assert.Single((await Tonight(here)).Movable);
        var asked = movable.Question;
        Assert.Equal(
            (2, 1, 1, 0), (asked.Household.Persons, asked.Household.Minors, asked.Household.SchoolChildren,
                asked.Household.MovesSoFar));
        Assert.Equal((household, true, "GM1950"), (asked.HouseholdId, asked.Elsewhere, asked.Household.Municipality));
        Assert.Empty(asked.Household.NotKnown);
        Assert.Empty(asked.Household.KeptFrom);
        Assert.Equal(Purposes.ReceptionPlacement, host.Chain.Cases[parent].Queries[^1].Caller.Purpose);
        Assert.NotEmpty(movable.Options);
        Assert.All(movable.Options, option => Assert.DoesNotContain(
            option.Scores, score => score.Why == "No children of school age."));
        Assert.DoesNotContain(movable.Options, option => option.SiteId == here);
    }

    [Fact]
    public async Task Of_whom_nobody_reported_anything_the_reasons_say_that_it_is_not_known()
    {
        var (here, _) = (await _country.Open(), await _country.Open());
        await Stay(Guid.NewGuid().ToString("N"), here);
        var movable = Assert.Single((await Tonight(here)).Movable);
        Assert.Equal(
            [HouseholdFact.Minors, HouseholdFact.SchoolChildren], movable.Question.Household.NotKnown.Order());
        Assert.Equal(ReceptionPhase.ExtendedProcedure, movable.Question.Household.Phase);
        Assert.All(movable.Options, option => Assert.Contains(
            option.Scores, score => score.Why == "Whether there are children of school age is not known."));
    }

    [Fact]
    public async Task Earlier_moves_are_counted()
    {
        var (first, second, third) = (await _country.Open(), await _country.Open(), await _country.Open(2, 2));
        var household = Guid.NewGuid().ToString("N");
        var held = await Stay(household, first);
        var move = _country.Accept(second);
        move.HouseholdId = household;
        move.Left = new() { SiteId = first, PlacementId = held, Reason = MoveReason.Ceiling };
        var moved = await host.Placement.AcceptOptionAsync(move, _country.Desk);
        await _country.Arrive(second, moved.PlacementId);
        await host.Sites.ReportDepartureAsync(
            new() { RequestId = Requests.NewId(), SiteId = first, PlacementId = held, DepartedOn = Country.Tonight },
            _country.Desk);
        var movable = Assert.Single((await Tonight(second)).Movable);
        Assert.Equal(1, movable.Question.Household.MovesSoFar);
        Assert.Contains(
            movable.Options.Single(option => option.SiteId == third).Scores,
            score => score.Why == "It would be move number 2.");
    }

    [Fact]
    public async Task Whom_a_partner_blocks_is_not_among_those_who_could_move()
    {
        var here = await _country.Open();
        var (blocked, free) = (Guid.NewGuid().ToString("N"), Guid.NewGuid().ToString("N"));
        var id = await Register(blocked, "1990-01-31");
        await Stay(blocked, here);
        await Stay(free, here);
        await host.Cases.ReportStepAsync(
            new()
            {
                RequestId = Requests.NewId(),
                CaseId = id,
                Step = new()
                {
                    HappenedOn = "2026-05-30",
                    MoveBlocked = new() { Kind = BlockKind.Quarantine, BlockedUntilOn = "2026-06-04" },
                },
            },
            host.As(ChainRole.HealthScreener));
        var tonight = await Tonight(here);
        Assert.Equal([free], tonight.Movable.Select(household => household.HouseholdId));
        Assert.Equal(1, tonight.MoveBlocked);
    }

    [Fact]
    public async Task What_is_handed_back_is_taken_at_the_rank_it_was_shown_with()
    {
        var here = await _country.Open();
        await _country.Open(2, 2);
        var household = Guid.NewGuid().ToString("N");
        var held = await Stay(household, here);
        var movable = Assert.Single((await Tonight(here)).Movable);
        var option = movable.Options[^1];
        var accepted = await host.Placement.AcceptOptionAsync(
            new()
            {
                RequestId = Requests.NewId(),
                HouseholdId = household,
                Question = movable.Question,
                SiteId = option.SiteId,
                Part = option.Part,
                Left = new() { SiteId = here, PlacementId = held, Reason = MoveReason.Ceiling },
            },
            _country.Desk);
        Assert.Equal(option.Rank, accepted.Rank);
    }

    [Fact]
    public async Task Households_are_read_eight_at_a_time()
    {
        var here = await _country.Open(units: 3);
        for (var i = 0; i < 9; i++)
            await Stay(Guid.NewGuid().ToString("N"), here, persons: 1);
        var blocks = new ReadsTogether(GatewayLimits.HouseholdReadsAtOnceMax);
        var moves = new ReadsTogether(GatewayLimits.HouseholdReadsAtOnceMax);
        host.Chain.Households.Gate = read =>
            (read == nameof(HouseholdsInMemory.ReadBlock) ? blocks : moves).Begin();
        try
        {
            Assert.Equal(9, (await Tonight(here, households: 9)).Movable.Count);
        }
        finally
        {
            host.Chain.Households.Gate = _ => Task.CompletedTask;
        }

        Assert.Equal((8, 8), (blocks.AtOnceMax, moves.AtOnceMax));
    }

    [Fact]
    public async Task Whom_the_joint_location_waits_for_is_a_line_with_what_it_counts()
    {
        var here = await _country.Open();
        Assert.Null((await Tonight(here)).Awaited);
        await host.Gvl.OpenGvlAsync(
            new() { RequestId = Requests.NewId(), SiteId = here, Reference = "ter-apel" }, _country.Desk);
        var (placed, arrived, awaited, later) =
            (_country.Accept(here, 3), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        await host.Placement.AcceptOptionAsync(placed, _country.Desk);
        await Expect(here, placed.HouseholdId, 3);
        await Expect(here, arrived.ToString("N"), 2);
        await Expect(here, awaited.ToString("N"), 4);
        await Expect(here, later.ToString("N"), 5, "2026-06-02");
        await host.Gvl.ReportGvlArrivalAsync(
            new()
            {
                RequestId = Requests.NewId(), SiteId = here, HouseholdId = arrived.ToString("N"), Persons = 2,
            },
            _country.Desk);

        var tonight = await Tonight(here);
        Assert.Equal(new() { Households = 2, Persons = 7 }, tonight.Awaited.Expected);
        Assert.Equal(new() { Households = 1, Persons = 4 }, tonight.Awaited.WithoutPlace);
        Assert.StartsWith("Expected at the joint location (GVL) today", tonight.Awaited.Definition);
        Assert.Equal(3, tonight.Announced);
    }

    async Task Expect(string site, string household, int persons, string on = Country.Tonight) =>
        await host.Gvl.ExpectHouseholdAsync(
            new()
            {
                RequestId = Requests.NewId(),
                SiteId = site,
                HouseholdId = household,
                Persons = persons,
                ExpectedOn = on,
            },
            _country.Desk);

    async Task<Tonight> Tonight(string site, int households = 5) => (await host.Placement.GetTonightAsync(
        new() { SiteId = site, Households = households }, _country.Desk)).Tonight;

    /// <returns>The placement.</returns>
    async Task<string> Stay(string household, string site, int persons = 2)
    {
        var accept = _country.Accept(site, persons);
        accept.HouseholdId = household;
        var held = await host.Placement.AcceptOptionAsync(accept, _country.Desk);
        await _country.Arrive(site, held.PlacementId);
        return held.PlacementId;
    }

    async Task<string> Register(string household, string born)
    {
        var register = Requests.Register();
        (register.HouseholdId, register.Personal.BornOn) = (household, born);
        await host.Cases.RegisterCaseAsync(register, host.As(ChainRole.AvimRegistrar));
        await host.Cases.LodgeApplicationAsync(
            Requests.Lodge(register.CaseId), host.As(ChainRole.AvimRegistrar));
        return register.CaseId;
    }
}
