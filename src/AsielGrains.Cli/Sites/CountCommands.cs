using System.CommandLine;
using AsielGrains.Cli.Cases;
using AsielGrains.Cli.Session;
using AsielGrains.Contract.V1;

namespace AsielGrains.Cli.Sites;

/// <summary><c>asiel site count</c> and <c>recount</c>: who was seen in a night.</summary>
static class CountCommands
{
    public static Command Count(Surroundings surroundings)
    {
        var (site, persons, night, request) = Inputs();
        var command = SiteCommands.Of("count", "Record how many persons were counted in a night; once for a night.");
        command.Arguments.Add(site);
        foreach (Option option in (ReadOnlySpan<Option>)[persons, night, request])
            command.Options.Add(option);
        return command.Runs(surroundings, async (session, parsed, stop) =>
        {
            var message = new ReportNightCountRequest
            {
                RequestId = RequestIds.Of(parsed.GetValue(request)),
                SiteId = parsed.GetValue(site),
                NightOn = SiteInput.OrToday(parsed.GetValue(night), surroundings),
                Persons = parsed.GetValue(persons),
            };
            var response = await session.Sites.ReportNightCountAsync(message, await session.Options(stop));
            return session.Write(response, response.Receipt, message.RequestId);
        });
    }

    public static Command Recount(Surroundings surroundings)
    {
        var (site, persons, night, request) = Inputs();
        var reason = new Option<string>("--reason") { Description = "Why it is corrected.", Required = true };
        reason.AcceptOnlyFromAmong([.. Enum.GetValues<CountCorrection>().Skip(1).Select(SiteInput.NameOf)]);
        var command = SiteCommands.Of("recount", "Correct the count of a night; what was counted first is kept.");
        command.Arguments.Add(site);
        foreach (Option option in (ReadOnlySpan<Option>)[persons, night, reason, request])
            command.Options.Add(option);
        return command.Runs(surroundings, async (session, parsed, stop) =>
        {
            var message = new CorrectNightCountRequest
            {
                RequestId = RequestIds.Of(parsed.GetValue(request)),
                SiteId = parsed.GetValue(site),
                NightOn = SiteInput.OrToday(parsed.GetValue(night), surroundings),
                Persons = parsed.GetValue(persons),
                Reason = SiteInput.Parse<CountCorrection>(parsed.GetValue(reason)!),
            };
            var response = await session.Sites.CorrectNightCountAsync(message, await session.Options(stop));
            return session.Write(response, response.Receipt, message.RequestId);
        });
    }

    static (Argument<string> Site, Option<int> Persons, Option<string?> Night, Option<string?> Request) Inputs() => (
        SiteInput.Site(),
        new("--persons") { Description = "How many persons.", Required = true },
        CheckedOption.Date("--night", "The date on which the night began; left out: tonight."),
        CheckedOption.RequestId());
}
