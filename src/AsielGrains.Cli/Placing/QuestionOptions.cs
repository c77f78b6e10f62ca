using System.CommandLine;
using AsielGrains.Cli.Output;
using AsielGrains.Cli.Session;
using AsielGrains.Cli.Sites;
using AsielGrains.Contract.V1;

namespace AsielGrains.Cli.Placing;

/// <summary>For whom and for when a place is sought on the command line.</summary>
sealed class QuestionOptions(Surroundings surroundings)
{
    readonly Option<int> _persons = new("--persons") { Description = "How many persons." };
    readonly Option<string?> _phase = SiteInput.Phase("Where the household stands.");
    readonly Option<int?> _minors = new("--minors") { Description = "How many of them are minors." };
    readonly Option<int?> _school = new("--school-children") { Description = "Children of 5 to 16 years." };
    readonly Option<string[]> _meets = SiteInput.Several<UnitTrait>(
        "--meets", "The rules of units that the household meets.");
    readonly Option<string[]> _needs = SiteInput.Several<UnitTrait>("--needs", "What a unit must be.");
    readonly Option<string[]> _near = SiteInput.Several<SiteFacility>("--near", "Facilities it can't do without.");
    readonly Option<string?> _hearings = new("--hearings-at") { Description = "Where its hearings are: 52.98,7.05." };
    readonly Option<string?> _housing = new("--housing-province") { Description = "Where it will live: PV20." };

    readonly Option<string?> _housingMunicipality = new("--housing-municipality")
    {
        Description = "Where it will live: GM1950; only its own doorstroomlocatie is open.",
    };

    readonly Option<string[]> _admissions = SiteInput.Several<SiteAdmission>(
        "--admissions", "What was decided that opens types of sites which are closed to others.");

    readonly Option<string?> _now = new("--now-at") { Description = "The site where it is now." };
    readonly Option<string?> _municipality = new("--municipality") { Description = "Where it is now: GM1950." };
    readonly Option<int?> _moves = new("--moves") { Description = "How often it was moved." };

    readonly Option<string[]> _kept = new("--kept-from")
    {
        Description = "Sites where somebody is whom it must not meet.",
        AllowMultipleArgumentsPerToken = true,
    };

    readonly Option<string?> _from = CheckedOption.Date(
        "--from", "The night of the planned arrival; left out: tonight.");

    readonly Option<string?> _until = CheckedOption.Date("--until", "The day of the planned departure.");

    public void AddTo(Command command)
    {
        foreach (Option option in (ReadOnlySpan<Option>)
            [_persons, _phase, _minors, _school, _meets, _needs, _near, _hearings, _housing,
                _housingMunicipality, _admissions, _now, _municipality, _moves, _kept, _from, _until])
            command.Options.Add(option);
    }

    /// <summary>Without persons and nights, which are told otherwise; with a phase a question is asked.</summary>
    public void AddProfileTo(Command command)
    {
        foreach (var option in Profile)
            command.Options.Add(option);
    }

    /// <summary>The question without persons and nights; null when none is asked.</summary>
    public PlacementQuestion? ReadProfile(ParseResult parsed, string household)
    {
        if (parsed.GetValue(_phase) is null)
            return ProfileAsGiven(parsed).Length == 0
                ? null
                : throw new UsageException("What is told of the household comes with where it stands.", "phase");
        return new() { HouseholdId = household, Household = HouseholdOf(parsed, isLookedUp: true) };
    }

    /// <summary>The options of the profile as they were given, to be given again.</summary>
    public string ProfileAsGiven(ParseResult parsed) => string.Concat(
        from option in Profile
        let tokens = parsed.GetResult(option)?.Tokens ?? []
        where tokens.Count > 0
        select $" {option.Name} {string.Join(' ', tokens.Select(token => token.Value))}");

    IEnumerable<Option> Profile =>
    [
        _phase, _school, _meets, _needs, _near, _hearings, _housing, _housingMunicipality, _admissions, _now,
        _municipality, _moves, _kept,
    ];

    /// <summary>The question of what was told of a household; what was not is looked up, if it is named.</summary>
    /// <param name="household">Null: nothing is looked up, and persons and phase must be told.</param>
    public PlacementQuestion Read(ParseResult parsed, string? household = null)
    {
        if (household is null && parsed.GetValue(_persons) == 0)
            throw new UsageException("Say for how many: --persons, or name the --household.", "persons");
        if (household is null && parsed.GetValue(_phase) is null)
            throw new UsageException("Say where it stands: --phase, or name the --household.", "phase");
        return new()
        {
            From = SiteInput.OrToday(parsed.GetValue(_from), surroundings),
            Until = parsed.GetValue(_until) ?? "",
            HouseholdId = household ?? "",
            Household = HouseholdOf(parsed, isLookedUp: household is not null),
        };
    }

    HouseholdProfile HouseholdOf(ParseResult parsed, bool isLookedUp)
    {
        var profile = new HouseholdProfile
        {
            Persons = parsed.GetValue(_persons),
            Minors = parsed.GetValue(_minors) ?? 0,
            SchoolChildren = parsed.GetValue(_school) ?? 0,
            Phase = SiteInput.PhaseOf(parsed.GetValue(_phase)),
            MetRules = { SiteInput.SeveralOf<UnitTrait>(parsed.GetValue(_meets)) },
            Needs = { SiteInput.SeveralOf<UnitTrait>(parsed.GetValue(_needs)) },
            NeedsNear = { SiteInput.SeveralOf<SiteFacility>(parsed.GetValue(_near)) },
            ProcedureAt = SiteInput.PointOf(parsed.GetValue(_hearings), "hearings-at"),
            HousingProvince = parsed.GetValue(_housing) ?? "",
            HousingMunicipality = parsed.GetValue(_housingMunicipality) ?? "",
            Admissions = { SiteInput.SeveralOf<SiteAdmission>(parsed.GetValue(_admissions)) },
            SiteId = parsed.GetValue(_now) ?? "",
            Municipality = parsed.GetValue(_municipality) ?? "",
            MovesSoFar = parsed.GetValue(_moves) ?? 0,
            KeptFrom = { parsed.GetValue(_kept) ?? [] },
        };
        foreach (var (option, fact) in Numbers)
            if (parsed.GetValue(option) == 0)
                profile.AsTold.Add(fact);
            else if (parsed.GetValue(option) is null && !isLookedUp)
                profile.NotKnown.Add(fact);
        return profile;
    }

    // Left out is not the same as none.
    (Option<int?> Option, HouseholdFact Fact)[] Numbers =>
    [
        (_minors, HouseholdFact.Minors), (_school, HouseholdFact.SchoolChildren), (_moves, HouseholdFact.Moves),
    ];
}
