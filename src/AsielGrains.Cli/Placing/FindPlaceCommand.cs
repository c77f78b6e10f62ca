using System.CommandLine;
using AsielGrains.Cli.Session;
using AsielGrains.Cli.Sites;
using AsielGrains.Contract.V1;

namespace AsielGrains.Cli.Placing;

/// <summary><c>asiel place find</c>.</summary>
static class FindPlaceCommand
{
    const string Text =
        """
        Rank the places that a household could have, with the reason for each.

        With --watch it stays and ranks anew at every change until Ctrl+C. With --only every part of these sites that is
        no option is named, with the constraint that it fails.

        With --household what is not told is looked up in its cases, links and moves: that its persons are read is
        recorded. Without it, say --persons and --phase.

        Examples:
          asiel place find --household 0123456789abcdef0123456789abcdef
          asiel place find --persons 5 --phase extended-procedure --school-children 2
          asiel place find --persons 1 --phase arrival --only ter-apel
        """;

    public static Command Build(Surroundings surroundings)
    {
        var question = new QuestionOptions(surroundings);
        var household = CheckedOption.Household();
        var only = new Option<string[]>("--only")
        {
            Description = "Only these sites.",
            AllowMultipleArgumentsPerToken = true,
        };
        var watch = new Option<bool>("--watch") { Description = "Stay and rank anew at every change." };
        var messages = new Option<int?>("--messages") { Description = "With --watch: stop after this many messages." };
        var position = new Option<string?>("--min-position")
        {
            Description = "The position of an earlier receipt: the answer looks at it.",
        };
        var language = CheckedOption.Language();
        var command = SiteCommands.Of("find", Text);
        command.Options.Add(household);
        question.AddTo(command);
        foreach (Option option in (ReadOnlySpan<Option>)[only, watch, messages, position, language])
            command.Options.Add(option);
        return command.Runs(surroundings, async (session, parsed, stop) =>
        {
            var asked = question.Read(parsed, parsed.GetValue(household));
            if (parsed.GetValue(watch))
                return await Watch(
                    session, asked, (parsed.GetValue(messages), parsed.GetRequiredValue(language)), stop);
            var request = new FindPlaceRequest
            {
                Question = asked,
                SiteIds = { parsed.GetValue(only) ?? [] },
                MinPosition = parsed.GetValue(position) ?? "",
            };
            var response = await session.Placement.FindPlaceAsync(request, await session.Options(stop));
            return session.Show(
                response, output => OptionText.Write(response.Advice, parsed.GetRequiredValue(language), output));
        });
    }

    static async Task<int> Watch(
        ChainSession session,
        PlacementQuestion question,
        (int? Messages, string Language) shown,
        CancellationToken stop)
    {
        using var call = session.Placement.WatchOptions(
            new() { Question = question }, await session.Caller.Headers(stop), cancellationToken: stop);
        await Watching.Follow(
            call.ResponseStream,
            message =>
            {
                if (session.IsJson)
                    session.Line(message);
                else if (message.Advice is { } advice)
                    OptionText.Write(advice, shown.Language, session.Surroundings.Out);
            },
            shown.Messages,
            stop);
        return ExitCode.Done;
    }
}
