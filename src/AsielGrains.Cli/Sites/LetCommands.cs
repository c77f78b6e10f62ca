using System.CommandLine;
using AsielGrains.Cli.Cases;
using AsielGrains.Cli.Session;
using AsielGrains.Contract.V1;

namespace AsielGrains.Cli.Sites;

/// <summary><c>asiel site let</c> and <c>recall</c>: places of other groups for the time being.</summary>
static class LetCommands
{
    public static Command Let(Surroundings surroundings)
    {
        var site = SiteInput.Site();
        var places = new Argument<string[]>("places") { Description = "The places, for example A-101/2." };
        var group = new Option<string>("--group") { Description = "Who will live there.", Required = true };
        group.AcceptOnlyFromAmong([.. Enum.GetValues<FlexGroup>().Skip(1).Select(SiteInput.NameOf)]);
        var notice = new Option<int>("--notice-days") { Description = "From notice to return.", Required = true };
        var from = CheckedOption.Date("--from", "The first night; left out: tonight.");
        var until = CheckedOption.Date("--until", "The day they are back; left out: when they are recalled.");
        var terms = new LetTermsOptions();
        var request = CheckedOption.RequestId();
        var command = SiteCommands.Of("let", "Let free places to another group.");
        command.Arguments.Add(site);
        command.Arguments.Add(places);
        foreach (Option option in (ReadOnlySpan<Option>)[group, notice, from, until, request])
            command.Options.Add(option);
        terms.AddTo(command);
        return command.Runs(surroundings, async (session, parsed, stop) =>
        {
            var message = new LetPlacesRequest
            {
                RequestId = RequestIds.Of(parsed.GetValue(request)),
                SiteId = parsed.GetValue(site),
                Places = { parsed.GetValue(places) },
                From = SiteInput.OrToday(parsed.GetValue(from), surroundings),
                Until = parsed.GetValue(until) ?? "",
                Group = SiteInput.Parse<FlexGroup>(parsed.GetValue(group)!),
                NoticeDays = parsed.GetValue(notice),
                Terms = terms.Read(parsed),
            };
            var response = await session.Sites.LetPlacesAsync(message, await session.Options(stop));
            if (!session.IsJson)
                surroundings.Out.WriteLine($"let       {response.LetId}");
            return session.Write(response, response.Receipt, message.RequestId);
        });
    }

    public static Command Recall(Surroundings surroundings)
    {
        var site = SiteInput.Site();
        var let = SiteInput.Use("let-id", "The let, as the answer to let named it.");
        var request = CheckedOption.RequestId();
        var command = SiteCommands.Of("recall", "Give notice today: let places are back when it has run.");
        command.Arguments.Add(site);
        command.Arguments.Add(let);
        command.Options.Add(request);
        return command.Runs(surroundings, async (session, parsed, stop) =>
        {
            var message = new RecallLetRequest
            {
                RequestId = RequestIds.Of(parsed.GetValue(request)),
                SiteId = parsed.GetValue(site),
                LetId = parsed.GetValue(let),
            };
            var response = await session.Sites.RecallLetAsync(message, await session.Options(stop));
            return session.Write(response, response.Receipt, message.RequestId);
        });
    }
}
