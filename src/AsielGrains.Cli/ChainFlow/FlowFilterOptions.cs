using System.CommandLine;
using AsielGrains.Cli.Scenes;
using AsielGrains.Cli.Session;
using AsielGrains.Contract.V1;

namespace AsielGrains.Cli.ChainFlow;

/// <summary>The options that say which part of the flow is asked for.</summary>
sealed class FlowFilterOptions
{
    readonly Option<string> _basis = new("--basis")
    {
        Description = "The date by which inflow is counted.",
        DefaultValueFactory = _ => "registered",
    };

    readonly Option<string> _per = new("--per")
    {
        Description = "The width of a period; weeks begin on Monday.",
        DefaultValueFactory = _ => "month",
    };

    readonly Option<string?> _from = CheckedOption.Date("--from", "The first day of inflow.");

    readonly Option<string?> _until = CheckedOption.Date("--until", "The last day of inflow, included.");

    readonly Option<string[]> _nationalities = new("--nationality")
    {
        Description = "Only this nationality; can be given more than once.",
        AllowMultipleArgumentsPerToken = true,
    };

    readonly Option<string[]> _kinds = new("--kind")
    {
        Description = "Only this kind; can be given more than once.",
        AllowMultipleArgumentsPerToken = true,
    };

    public FlowFilterOptions()
    {
        _basis.AcceptOnlyFromAmong("announced", "registered", "lodged");
        _per.AcceptOnlyFromAmong("day", "week", "month");
        _kinds.AcceptOnlyFromAmong([.. KindNames.All]);
        _nationalities.Validators.Add(result =>
        {
            if (result.Tokens.Any(token => !Domain.Identity.Nationality.TryParse(token.Value, null, out _)))
                result.AddError("--nationality: A nationality is three capitals.");
        });
    }

    public void AddTo(Command command)
    {
        foreach (Option option in (ReadOnlySpan<Option>)[_basis, _per, _from, _until, _nationalities, _kinds])
            command.Options.Add(option);
    }

    public FlowFilter Read(ParseResult parsed) => new()
    {
        Basis = parsed.GetRequiredValue(_basis) switch
        {
            "announced" => DateBasis.Announced,
            "lodged" => DateBasis.Lodged,
            _ => DateBasis.Registered,
        },
        Granularity = parsed.GetRequiredValue(_per) switch
        {
            "day" => Granularity.Day,
            "week" => Granularity.Week,
            _ => Granularity.Month,
        },
        From = parsed.GetValue(_from) ?? "",
        Until = parsed.GetValue(_until) ?? "",
        Nationalities = { parsed.GetValue(_nationalities) ?? [] },
        Kinds = { (parsed.GetValue(_kinds) ?? []).Select(KindNames.Parse) },
    };
}
