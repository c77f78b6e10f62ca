using System.CommandLine;
using AsielGrains.Cli.Output;
using AsielGrains.Cli.Sites;
using AsielGrains.Contract.V1;

namespace AsielGrains.Cli.Placing;

/// <summary>What a household leaves with a move, and why it is moved.</summary>
sealed class LeavingOptions
{
    readonly Option<string?> _leaving = new("--leaving")
    {
        Description = "The site and placement that the household leaves: ter-apel/0123… .",
    };

    readonly Option<string?> _reason = new("--move-reason")
    {
        Description = "Why it is moved; left out: it counts among the moves without a reason.",
    };

    public void AddTo(Command command)
    {
        _reason.AcceptOnlyFromAmong([.. Enum.GetValues<MoveReason>().Skip(1).Select(SiteInput.NameOf)]);
        command.Options.Add(_leaving);
        command.Options.Add(_reason);
    }

    public LeftPlacement? Read(ParseResult parsed) => parsed.GetValue(_leaving)?.Split('/') switch
    {
        null => null,
        [var site, var placement] => new()
        {
            SiteId = site,
            PlacementId = placement,
            Reason = parsed.GetValue(_reason) is { } reason ? SiteInput.Parse<MoveReason>(reason) : default,
        },
        _ => throw new UsageException("--leaving is a site and a placement with a slash between them.", "leaving"),
    };
}
