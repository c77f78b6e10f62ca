using AsielGrains.Contract.V1;
using AsielGrains.Domain.Partners;
using AsielGrains.Gateway.Tests.Hosting;
using Grpc.Core;
using static AsielGrains.Gateway.Tests.Hosting.Refusals;

namespace AsielGrains.Gateway.Tests.Placement;

/// <summary>A place for a household whose cases tell what weighs.</summary>
public sealed class HouseholdQuestionTests(GatewayHost host) : IClassFixture<GatewayHost>
{
    const string Family = "1990-01-31 2015-03-01 2024-03-01";

    readonly Country _country = new(host);

    [Fact]
    public async Task What_is_left_out_is_looked_up_in_the_cases_and_the_reading_is_recorded()
    {
        var site = await _country.Open(type: SiteType.Pol);
        var (household, cases) = await Registered(Family);
        var option = Assert.Single((await Find(Asked(household), site)).Options);
        Assert.Equal(3, option.Places.Count);
        Assert.Equal("No school is known there.", Why(option, SoftConstraint.School));
        Assert.All(cases, id =>
        {
            var query = Assert.Single(host.Chain.Cases[id].Queries);
            Assert.Equal(
                ("F1,F3,F4,F8", false, ChainRole.CoaPlacement.Name, Purposes.ReceptionPlacement),
                (query.Fields, query.Personal, query.Caller.Role, query.Caller.Purpose));
        });
    }

    [Fact]
    public async Task What_is_told_stays_as_it_was_told()
    {
        var (azc, pol) = (await _country.Open(), await _country.Open(type: SiteType.Pol));
        var (household, _) = await Registered(Family);
        var asked = Asked(household);
        asked.Household.Phase = ReceptionPhase.ExtendedProcedure;
        asked.Household.AsTold.Add(HouseholdFact.SchoolChildren);
        var option = Assert.Single((await Find(asked, azc, pol)).Options);
        Assert.Equal(azc, option.SiteId);
        Assert.Equal("No children of school age.", Why(option, SoftConstraint.School));
        asked.Household.Persons = 2;
        Assert.Equal(2, (await Find(asked, azc)).Options[0].Places.Count);
    }

    [Fact]
    public async Task Of_a_household_without_cases_nothing_is_known_and_that_is_said()
    {
        var site = await _country.Open();
        var asked = Asked(Guid.NewGuid().ToString("N"));
        var refused = await RefusalOf(() => Find(asked, site));
        Assert.Equal(
            (StatusCode.InvalidArgument, "question.household.persons"), (refused.StatusCode, refused.Field()));
        (asked.Household.Persons, asked.Household.Phase) = (2, ReceptionPhase.ExtendedProcedure);
        var option = Assert.Single((await Find(asked, site)).Options);
        Assert.Equal("Whether there are children of school age is not known.", Why(option, SoftConstraint.School));
        var split = await RefusalOf(() => host.Placement.FindSplitAsync(
            new() { Question = asked }, _country.Desk).ResponseAsync);
        Assert.Equal("question.household.minors", split.Field());
    }

    [Fact]
    public async Task Names_and_nationality_of_everybody_change_nothing_of_what_is_found()
    {
        var sites = new[]
        {
            await _country.Open(type: SiteType.Pol), await _country.Open(1, 6, SiteType.Pol),
            await _country.Open(3, 2, SiteType.Pol),
        };
        var told = new HashSet<string>();
        foreach (var nation in (string[])["SYR", "ERI", "XXA"])
        {
            var (household, _) = await Registered(Family, nation, $"Voorbeeld-{nation}");
            told.Add(string.Join('\n', (await Find(Asked(household), sites)).Options));
        }

        Assert.NotEmpty(Assert.Single(told));
    }

    [Fact]
    public async Task Only_who_says_that_a_household_meets_the_rule_of_a_corridor_is_shown_it()
    {
        var (plain, women) = (
            await _country.Open(type: SiteType.Pol), await _country.Open(type: SiteType.Pol, rule: UnitTrait.Women));
        var (household, _) = await Registered(Family);
        var asked = Asked(household);
        var closed = await Find(asked, plain, women);
        asked.Household.MetRules.Add(UnitTrait.Women);
        var open = await Find(asked, plain, women);
        Assert.Equal([plain], closed.Options.Select(option => option.SiteId));
        Assert.Equal(2, open.Options.Count);
        Assert.Single(open.Options.Select(option => option.Points).Append(closed.Options[0].Points).Distinct());
    }

    [Fact]
    public async Task The_age_of_a_shielded_person_is_not_looked_at()
    {
        var site = await _country.Open(type: SiteType.Pol);
        var number = Requests.NewVNumber();
        var (household, _) = await Registered("1990-01-31", number: number);
        await host.Persons.ProtectPersonAsync(
            Requests.Protect(number, ProtectionKind.Shielded), host.As(ChainRole.IndOfficer));
        var option = Assert.Single((await Find(Asked(household), site)).Options);
        Assert.Equal("Whether there are children of school age is not known.", Why(option, SoftConstraint.School));
    }

    [Fact]
    public async Task Who_may_not_read_persons_learns_nothing_of_them()
    {
        var site = await _country.Open(type: SiteType.Pol);
        var (household, cases) = await Registered(Family);
        var refused = await RefusalOf(() => Find(Asked(household), host.As(ChainRole.CoaDirector), site));
        Assert.Equal("question.household.persons", refused.Field());
        Assert.All(cases, id => Assert.Empty(host.Chain.Cases[id].Queries));
    }

    [Fact]
    public async Task A_choice_is_about_the_household_that_is_asked_for()
    {
        var site = await _country.Open(type: SiteType.Pol);
        var (household, _) = await Registered(Family);
        var request = new AcceptOptionRequest
        {
            RequestId = Requests.NewId(),
            HouseholdId = Guid.NewGuid().ToString("N"),
            Question = Asked(household),
            SiteId = site,
            Part = "AZC",
        };
        var refused = await RefusalOf(
            () => host.Placement.AcceptOptionAsync(request, _country.Desk).ResponseAsync);
        Assert.Equal("question.household_id", refused.Field());
        request.HouseholdId = household;
        Assert.Equal(3, (await host.Placement.AcceptOptionAsync(request, _country.Desk)).Places.Count);
    }

    [Fact]
    public async Task Elsewhere_is_refused_where_nobody_knows_where_the_household_is()
    {
        var asked = _country.Question();
        asked.Elsewhere = true;
        Assert.Equal("question.elsewhere", (await RefusalOf(() => Find(asked))).Field());
        asked.Elsewhere = false;
        asked.Household.NotKnown.Add(HouseholdFact.Unspecified);
        Assert.Equal("question.household.not_known", (await RefusalOf(() => Find(asked))).Field());
    }

    static string Why(PlacementOption option, SoftConstraint constraint) =>
        option.Scores.Single(score => score.Constraint == constraint).Why;

    PlacementQuestion Asked(string household) => new()
    {
        HouseholdId = household, From = Country.Tonight, Household = new() { HousingProvince = _country.Province },
    };

    Task<PlacementAdvice> Find(PlacementQuestion question, params string[] sites) =>
        Find(question, _country.Desk, sites);

    async Task<PlacementAdvice> Find(PlacementQuestion question, CallOptions caller, params string[] sites) =>
        (await host.Placement.FindPlaceAsync(new() { Question = question, SiteIds = { sites } }, caller)).Advice;

    /// <summary>A household whose persons were born on these days and have lodged.</summary>
    async Task<(string Household, string[] Cases)> Registered(
        string born, string nationality = "SYR", string name = "Voorbeeld", string? number = null)
    {
        var household = Guid.NewGuid().ToString("N");
        var cases = new List<string>();
        foreach (var day in born.Split(' '))
        {
            var request = Requests.Register(vNumber: number);
            (request.HouseholdId, request.Nationality) = (household, nationality);
            (request.Personal.BornOn, request.Personal.FamilyName) = (day, name);
            await host.Cases.RegisterCaseAsync(request, host.As(ChainRole.AvimRegistrar));
            await host.Cases.LodgeApplicationAsync(Requests.Lodge(request.CaseId), host.As(ChainRole.AvimRegistrar));
            cases.Add(request.CaseId);
        }

        return (household, [.. cases]);
    }
}
