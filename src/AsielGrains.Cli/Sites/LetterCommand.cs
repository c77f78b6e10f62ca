using System.CommandLine;
using AsielGrains.Cli.Cases;
using AsielGrains.Cli.Session;
using AsielGrains.Contract.V1;

namespace AsielGrains.Cli.Sites;

/// <summary><c>asiel site letter</c>.</summary>
static class LetterCommand
{
    public static Command Build(Surroundings surroundings)
    {
        var site = SiteInput.Site();
        var let = SiteInput.Use("let-id", "The let, as the answer to let named it.");
        var code = new Argument<string>("code") { Description = "Names the letter, for example OPZ-1." };
        var kind = Choice<LetterKind>("--kind", "What the letter is.");
        var recipient = Choice<LetterRecipient>("--to", "To whom it went.");
        var sent = CheckedOption.Date("--sent-on", "The day it was sent; left out: today.");
        var received = CheckedOption.Date("--received-on", "The day it was received, once that is known.");
        var request = CheckedOption.RequestId();
        var command = SiteCommands.Of("letter", "Record a letter by which let places are called back.");
        foreach (Argument argument in (ReadOnlySpan<Argument>)[site, let, code])
            command.Arguments.Add(argument);
        foreach (Option option in (ReadOnlySpan<Option>)[kind, recipient, sent, received, request])
            command.Options.Add(option);
        return command.Runs(surroundings, async (session, parsed, stop) =>
        {
            var message = new RecordNoticeLetterRequest
            {
                RequestId = RequestIds.Of(parsed.GetValue(request)),
                SiteId = parsed.GetValue(site),
                LetId = parsed.GetValue(let),
                Letter = new()
                {
                    Code = parsed.GetValue(code),
                    Kind = SiteInput.Parse<LetterKind>(parsed.GetValue(kind)!),
                    Recipient = SiteInput.Parse<LetterRecipient>(parsed.GetValue(recipient)!),
                    SentOn = SiteInput.OrToday(parsed.GetValue(sent), surroundings),
                    ReceivedOn = parsed.GetValue(received) ?? "",
                },
            };
            var response = await session.Sites.RecordNoticeLetterAsync(message, await session.Options(stop));
            return session.Write(response, response.Receipt, message.RequestId);
        });
    }

    static Option<string> Choice<TEnum>(string name, string description)
        where TEnum : struct, Enum
    {
        var option = new Option<string>(name) { Description = description, Required = true };
        option.AcceptOnlyFromAmong([.. Enum.GetValues<TEnum>().Skip(1).Select(SiteInput.NameOf)]);
        return option;
    }
}
