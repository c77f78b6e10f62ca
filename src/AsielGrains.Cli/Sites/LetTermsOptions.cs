using System.CommandLine;
using AsielGrains.Cli.Output;
using AsielGrains.Cli.Session;
using AsielGrains.Contract.V1;

namespace AsielGrains.Cli.Sites;

/// <summary>What else is agreed when places are let, on the command line.</summary>
sealed class LetTermsOptions
{
    readonly Option<string?> _form = new("--form") { Description = "The rules under which they are let." };
    readonly Option<int?> _return = new("--return-days") { Description = "From leaving until they are usable again." };
    readonly Option<string?> _earliest = CheckedOption.Date("--earliest-end", "Nobody has to leave before.");
    readonly Option<int?> _recallAt = new("--recall-at") { Description = "Call back from this occupancy in percent." };
    readonly Option<int?> _share = new("--share-max") { Description = "Of the site at most so many percent are let." };
    readonly Option<int?> _rank = new("--recall-rank") { Description = "Called back in this turn, 1 first." };

    public void AddTo(Command command)
    {
        _form.AcceptOnlyFromAmong([.. Enum.GetValues<RentForm>().Skip(1).Select(SiteInput.NameOf)]);
        foreach (Option option in (ReadOnlySpan<Option>)[_form, _return, _earliest, _recallAt, _share, _rank])
            command.Options.Add(option);
    }

    /// <summary>Null when no terms are given.</summary>
    public FlexTerms? Read(ParseResult parsed)
    {
        if (parsed.GetValue(_form) is not { } form)
            return ((Option[])[_return, _earliest, _recallAt, _share, _rank])
                .All(option => parsed.GetResult(option) is null)
                ? null
                : throw new UsageException("Terms need the form under which places are let.", "--form");
        var terms = new FlexTerms
        {
            Form = SiteInput.Parse<RentForm>(form),
            ReturnDays = parsed.GetValue(_return) ?? 0,
            EarliestEnd = parsed.GetValue(_earliest) ?? "",
        };
        if (parsed.GetValue(_recallAt) is { } recallAt)
            terms.RecallAtPercent = recallAt;
        if (parsed.GetValue(_share) is { } share)
            terms.SharePercentMax = share;
        if (parsed.GetValue(_rank) is { } rank)
            terms.RecallRank = rank;
        return terms;
    }
}
