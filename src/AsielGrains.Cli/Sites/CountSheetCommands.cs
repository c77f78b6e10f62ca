using System.CommandLine;
using AsielGrains.Cli.Cases;
using AsielGrains.Cli.Output;
using AsielGrains.Cli.Session;
using AsielGrains.Contract.V1;
using Grpc.Core;

namespace AsielGrains.Cli.Sites;

/// <summary><c>asiel site count-sheet</c> and <c>hand-in</c>: a night that is counted while nothing answers.</summary>
static class CountSheetCommands
{
    const string HandInText =
        """
        Hand in a count that was taken offline.

        Its signature is looked at first, here with the key that is named, there with those of the people who count on
        the site. When the system has another number for the night, both are told and nothing is changed, unless
        --correct says why the sheet is right. A sheet can be handed in again.

        Example:
          asiel site hand-in count.txt --public-key counter.pem
        """;

    public static Command Sheet(Surroundings surroundings)
    {
        var site = SiteInput.Site();
        var file = new Argument<string>("file") { Description = "Where the sheet is written." };
        var persons = new Option<int>("--persons") { Description = "How many persons.", Required = true };
        var night = CheckedOption.Date("--night", "The date on which the night began; left out: tonight.");
        var key = Key("--signing-key", "The private EC key of whoever counted, in PEM.");
        var command = SiteCommands.Of("count-sheet", "Write the count of a night to a signed file; nothing is called.");
        command.Arguments.Add(site);
        command.Arguments.Add(file);
        foreach (Option option in (ReadOnlySpan<Option>)[persons, night, key])
            command.Options.Add(option);
        return command.Runs(surroundings, (_, parsed, _) =>
        {
            new CountSheet(
                RequestIds.Of(null),
                parsed.GetRequiredValue(site),
                SiteInput.OrToday(parsed.GetValue(night), surroundings),
                parsed.GetValue(persons),
                surroundings.Time.GetUtcNow()).Write(parsed.GetRequiredValue(file), parsed.GetRequiredValue(key));
            surroundings.Out.WriteLine("written; hand it in with: asiel site hand-in");
            return Task.FromResult(ExitCode.Done);
        });
    }

    public static Command HandIn(Surroundings surroundings)
    {
        var file = new Argument<string>("file") { Description = "The sheet." };
        var key = Key("--public-key", "The public EC key of whoever counted, in PEM.");
        var correct = new Option<string?>("--correct") { Description = "Why the sheet replaces another number." };
        correct.AcceptOnlyFromAmong([.. Enum.GetValues<CountCorrection>().Skip(1).Select(SiteInput.NameOf)]);
        var command = SiteCommands.Of("hand-in", HandInText);
        command.Arguments.Add(file);
        command.Options.Add(key);
        command.Options.Add(correct);
        return command.Runs(surroundings, async (session, parsed, stop) =>
        {
            var (count, sheet) = CountSheet.Read(parsed.GetRequiredValue(file), parsed.GetRequiredValue(key));
            try
            {
                return await Report(session, count, sheet, stop);
            }
            catch (RpcException refusal) when (ReasonNames.Of(refusal) is "NIGHT_COUNTED_ALREADY")
            {
                return parsed.GetValue(correct) is { } reason
                    ? await Correct(session, (count, sheet), SiteInput.Parse<CountCorrection>(reason), stop)
                    : Differs(session, count, refusal.Status.Detail);
            }
        });
    }

    static async Task<int> Report(
        ChainSession session, CountSheet count, SignedCountSheet sheet, CancellationToken stop)
    {
        var message = new ReportNightCountRequest
        {
            RequestId = count.RequestId,
            SiteId = count.SiteId,
            NightOn = count.NightOn,
            Persons = count.Persons,
            Sheet = sheet,
        };
        var response = await session.Sites.ReportNightCountAsync(message, await session.Options(stop));
        return session.Write(response, response.Receipt, message.RequestId);
    }

    static async Task<int> Correct(
        ChainSession session,
        (CountSheet Count, SignedCountSheet Sheet) taken,
        CountCorrection reason,
        CancellationToken stop)
    {
        var message = new CorrectNightCountRequest
        {
            RequestId = RequestIds.Of(null),
            SiteId = taken.Count.SiteId,
            NightOn = taken.Count.NightOn,
            Persons = taken.Count.Persons,
            Reason = reason,
            Sheet = taken.Sheet,
        };
        var response = await session.Sites.CorrectNightCountAsync(message, await session.Options(stop));
        return session.Write(response, response.Receipt, message.RequestId);
    }

    static int Differs(ChainSession session, CountSheet count, string known)
    {
        session.Surroundings.Error.WriteLine(FormattableString.Invariant(
            $"{count.SiteId}, {count.NightOn}: the sheet of {count.CountedAt:u} has {count.Persons} persons. {known}"));
        session.Surroundings.Error.WriteLine("Nothing was changed; --correct takes the sheet's number.");
        return ExitCode.Refused;
    }

    static Option<string> Key(string name, string description) =>
        new(name) { Description = description, HelpName = "path", Required = true };
}
