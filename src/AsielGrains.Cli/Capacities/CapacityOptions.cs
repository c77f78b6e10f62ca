using System.CommandLine;
using AsielGrains.Cli.Session;
using AsielGrains.Cli.Sites;
using AsielGrains.Contract.V1;

namespace AsielGrains.Cli.Capacities;

/// <summary>Which places are asked for on the command line.</summary>
sealed class CapacityOptions
{
    readonly Option<string[]> _sites = FreeOption.Many("--site", "Only these sites.");
    readonly Option<string[]> _types = FreeOption.Many("--type", "Only parts of these types.");
    readonly Option<string[]> _provinces = SiteInput.Provinces();
    readonly Option<string[]> _municipalities = FreeOption.Many(
        "--municipality", "Only in these municipalities: GM1950.");
    readonly Option<string?> _phase = SiteInput.Phase("Only types of sites for people who stand here.");
    readonly Option<string[]> _meets = SiteInput.Several<UnitTrait>(
        "--meets", "Only units whose rules are among these.");
    readonly Option<string[]> _needs = SiteInput.Several<UnitTrait>("--needs", "Only units that are this.");
    readonly Option<string?> _from = CheckedOption.Date("--from", "The first night; left out: tonight.");

    readonly Option<int> _nights = new("--nights")
    {
        Description = "So many nights, at most 366.",
        DefaultValueFactory = _ => 1,
    };

    public void AddTo(Command command)
    {
        _types.AcceptOnlyFromAmong([.. Enum.GetValues<SiteType>().Skip(1).Select(SiteInput.NameOf)]);
        foreach (Option option in (ReadOnlySpan<Option>)
            [_sites, _types, _provinces, _municipalities, _phase, _meets, _needs, _from, _nights])
            command.Options.Add(option);
    }

    public CapacityFilter Read(ParseResult parsed) => new()
    {
        SiteIds = { parsed.GetValue(_sites) ?? [] },
        Types_ = { (parsed.GetValue(_types) ?? []).Select(SiteInput.Parse<SiteType>) },
        Provinces = { parsed.GetValue(_provinces) ?? [] },
        Municipalities = { parsed.GetValue(_municipalities) ?? [] },
        Profile = Profile(parsed),
        From = parsed.GetValue(_from) ?? "",
        Nights = parsed.GetValue(_nights),
    };

    PlaceProfile? Profile(ParseResult parsed)
    {
        var (meets, needs) = (parsed.GetValue(_meets), parsed.GetValue(_needs));
        if (parsed.GetValue(_phase) is null && meets is null or [] && needs is null or [])
            return null;
        return new()
        {
            Phase = SiteInput.PhaseOf(parsed.GetValue(_phase)),
            MetRules = { SiteInput.SeveralOf<UnitTrait>(meets) },
            Needs = { SiteInput.SeveralOf<UnitTrait>(needs) },
        };
    }
}
