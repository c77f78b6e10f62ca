using System.CommandLine;
using AsielGrains.Cli.Cases;
using AsielGrains.Cli.Session;
using AsielGrains.Contract.V1;

namespace AsielGrains.Cli.Sites;

/// <summary><c>asiel site block</c> and <c>unblock</c>: places out of service.</summary>
static class BlockCommands
{
    public static Command Block(Surroundings surroundings)
    {
        var site = SiteInput.Site();
        var places = new Argument<string[]>("places") { Description = "The places, for example A-101/2." };
        var reason = new Option<string>("--reason") { Description = "Why.", Required = true };
        reason.AcceptOnlyFromAmong([.. Enum.GetValues<BlockReason>().Skip(1).Select(SiteInput.NameOf)]);
        var from = CheckedOption.Date("--from", "The first night; left out: tonight.");
        var until = CheckedOption.Date("--until", "The day they are usable again; left out: not known.");
        var request = CheckedOption.RequestId();
        var command = SiteCommands.Of("block", "Take free places out of service.");
        command.Arguments.Add(site);
        command.Arguments.Add(places);
        foreach (Option option in (ReadOnlySpan<Option>)[reason, from, until, request])
            command.Options.Add(option);
        return command.Runs(surroundings, async (session, parsed, stop) =>
        {
            var message = new BlockPlacesRequest
            {
                RequestId = RequestIds.Of(parsed.GetValue(request)),
                SiteId = parsed.GetValue(site),
                Places = { parsed.GetValue(places) },
                From = SiteInput.OrToday(parsed.GetValue(from), surroundings),
                Until = parsed.GetValue(until) ?? "",
                Reason = SiteInput.Parse<BlockReason>(parsed.GetValue(reason)!),
            };
            var response = await session.Sites.BlockPlacesAsync(message, await session.Options(stop));
            if (!session.IsJson)
                surroundings.Out.WriteLine($"block     {response.BlockId}");
            return session.Write(response, response.Receipt, message.RequestId);
        });
    }

    public static Command Unblock(Surroundings surroundings)
    {
        var site = SiteInput.Site();
        var block = SiteInput.Use("block-id", "The block, as the answer to block named it.");
        var until = CheckedOption.Date("--until", "The day they are usable again; left out: today.");
        var request = CheckedOption.RequestId();
        var command = SiteCommands.Of("unblock", "Set the day on which blocked places are usable again.");
        command.Arguments.Add(site);
        command.Arguments.Add(block);
        command.Options.Add(until);
        command.Options.Add(request);
        return command.Runs(surroundings, async (session, parsed, stop) =>
        {
            var message = new EndBlockRequest
            {
                RequestId = RequestIds.Of(parsed.GetValue(request)),
                SiteId = parsed.GetValue(site),
                BlockId = parsed.GetValue(block),
                Until = SiteInput.OrToday(parsed.GetValue(until), surroundings),
            };
            var response = await session.Sites.EndBlockAsync(message, await session.Options(stop));
            return session.Write(response, response.Receipt, message.RequestId);
        });
    }
}
