using System.CommandLine;
using AsielGrains.Cli.Cases;
using AsielGrains.Cli.Session;
using AsielGrains.Contract.V1;

namespace AsielGrains.Cli.Sites;

/// <summary><c>asiel site remove-units</c>: units that are there no longer.</summary>
static class RemoveUnitsCommand
{
    const string Text =
        """
        Take a row of units with their places out of a site for good.

        Refused while a household stays in one of them or is expected there, or it is let.

        Example:
          asiel site remove-units ter-apel --prefix A- --first 101 --count 2
        """;

    public static Command Build(Surroundings surroundings)
    {
        var site = SiteInput.Site();
        var (prefix, first, count) = (LayoutCommands.Prefix(), LayoutCommands.First(), LayoutCommands.Count());
        var request = CheckedOption.RequestId();
        var command = SiteCommands.Of("remove-units", Text);
        command.Arguments.Add(site);
        foreach (Option option in (ReadOnlySpan<Option>)[prefix, first, count, request])
            command.Options.Add(option);
        return command.Runs(surroundings, async (session, parsed, stop) =>
        {
            var message = new RemoveUnitsRequest
            {
                RequestId = RequestIds.Of(parsed.GetValue(request)),
                SiteId = parsed.GetValue(site),
                Prefix = parsed.GetValue(prefix),
                First = parsed.GetValue(first),
                Count = parsed.GetValue(count),
            };
            var response = await session.Sites.RemoveUnitsAsync(message, await session.Options(stop));
            return session.Write(response, response.Receipt, message.RequestId);
        });
    }
}
