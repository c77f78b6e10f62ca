using System.CommandLine;
using AsielGrains.Cli.Output;
using AsielGrains.Cli.Session;
using AsielGrains.Cli.Sites;
using AsielGrains.Contract.V1;

namespace AsielGrains.Cli.Placing;

/// <summary>For whom and for when a place is sought on the command line.</summary>
sealed class QuestionOptions(Surroundings surroundings)
{
    readonly Option<int> _persons = new("--persons") { Description = "How many persons.", Required = true };
    readonly Option<string?> _phase = SiteInput.Phase("Where the household stands.");
    readonly Option<int> _minors = new("--minors") { Description = "How many of them are minors." };
    readonly Option<int> _school = new("--school-children") { Description = "Children of 5 to 16 years." };
    readonly Option<string[]> _meets = SiteInput.Traits("--meets", "The rules of units that the household meets.");
    readonly Option<string[]> _needs = SiteInput.Traits("--needs", "What a unit must be.");
    readonly Option<string[]> _near = SiteInput.Facilities("--near", "Facilities it can't do without.");
    readonly Option<string?> _hearings = new("--hearings-at") { Description = "Where its hearings are: 52.98,7.05." };
    readonly Option<string?> _housing = new("--housing-province") { Description = "Where it will live: PV20." };
    readonly Option<string?> _now = new("--now-at") { Description = "The site where it is now." };
    readonly Option<string?> _municipality = new("--municipality") { Description = "Where it is now: GM1950." };
    readonly Option<int> _moves = new("--moves") { Description = "How often it was moved." };

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
        _phase.Required = true;
        foreach (Option option in (ReadOnlySpan<Option>)
            [_persons, _phase, _minors, _school, _meets, _needs, _near, _hearings, _housing, _now, _municipality,
                _moves, _kept, _from, _until])
            command.Options.Add(option);
    }

    /// <summary>Without persons and nights, which are told otherwise; with a phase a question is asked.</summary>
    public void AddProfileTo(Command command)
    {
        foreach (var option in Profile)
            command.Options.Add(option);
    }

    /// <summary>The question without persons and nights; null when none is asked.</summary>
    public PlacementQuestion? ReadProfile(ParseResult parsed)
    {
        if (parsed.GetValue(_phase) is null)
            return ProfileAsGiven(parsed).Length == 0
                ? null
                : throw new UsageException("What is told of the household comes with where it stands.", "phase");
        var question = Read(parsed);
        (question.From, question.Until) = ("", "");
        return question;
    }

    /// <summary>The options of the profile as they were given, to be given again.</summary>
    public string ProfileAsGiven(ParseResult parsed) => string.Concat(
        from option in Profile
        let tokens = parsed.GetResult(option)?.Tokens ?? []
        where tokens.Count > 0
        select $" {option.Name} {string.Join(' ', tokens.Select(token => token.Value))}");

    IEnumerable<Option> Profile =>
        [_phase, _school, _meets, _needs, _near, _hearings, _housing, _now, _municipality, _moves, _kept];

    public PlacementQuestion Read(ParseResult parsed) => new()
    {
        From = SiteInput.OrToday(parsed.GetValue(_from), surroundings),
        Until = parsed.GetValue(_until) ?? "",
        Household = new()
        {
            Persons = parsed.GetValue(_persons),
            Minors = parsed.GetValue(_minors),
            SchoolChildren = parsed.GetValue(_school),
            Phase = SiteInput.PhaseOf(parsed.GetValue(_phase)),
            MetRules = { SiteInput.TraitsOf(parsed.GetValue(_meets)) },
            Needs = { SiteInput.TraitsOf(parsed.GetValue(_needs)) },
            NeedsNear = { SiteInput.FacilitiesOf(parsed.GetValue(_near)) },
            ProcedureAt = SiteInput.PointOf(parsed.GetValue(_hearings), "hearings-at"),
            HousingProvince = parsed.GetValue(_housing) ?? "",
            SiteId = parsed.GetValue(_now) ?? "",
            Municipality = parsed.GetValue(_municipality) ?? "",
            MovesSoFar = parsed.GetValue(_moves),
            KeptFrom = { parsed.GetValue(_kept) ?? [] },
        },
    };
}
