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

    readonly Option<string?> _reason = Reason("Why it is moved; goes with --leaving.");

    public static Option<string?> Reason(string description)
    {
        var reason = new Option<string?>("--move-reason") { Description = description };
        reason.AcceptOnlyFromAmong([.. Enum.GetValues<MoveReason>().Skip(1).Select(SiteInput.NameOf)]);
        return reason;
    }

    public void AddTo(Command command)
    {
        command.Options.Add(_leaving);
        command.Options.Add(_reason);
    }

    public LeftPlacement? Read(ParseResult parsed) =>
        (parsed.GetValue(_leaving)?.Split('/'), parsed.GetValue(_reason)) switch
        {
            (null, null) => null,
            (null, _) => throw new UsageException("Say what the household leaves: --leaving.", "leaving"),
            (_, null) => throw new UsageException("Every move has a reason: --move-reason.", "move-reason"),
            ([var site, var placement], { } reason) => new()
            {
                SiteId = site, PlacementId = placement, Reason = SiteInput.Parse<MoveReason>(reason),
            },
            _ => throw new UsageException(
                "--leaving is a site and a placement with a slash between them.", "leaving"),
        };
}
