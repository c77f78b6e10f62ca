using System.CommandLine;
using AsielGrains.Cli.Output;
using AsielGrains.Cli.Session;
using AsielGrains.Cli.Sites;
using AsielGrains.Contract.V1;
using static System.FormattableString;

namespace AsielGrains.Cli.Placing;

/// <summary><c>asiel place split</c>.</summary>
static class FindSplitCommand
{
    const string Text =
        """
        Rank the ways to place a household over several sites when none takes all of it, with the reason for each.

        It splits nobody: take one of them with across and say why. How many are minors is told, or looked up with
        --household: none is left without an adult.

        Example:
          asiel place split --persons 12 --minors 8 --school-children 6 --phase extended-procedure
        """;

    public static Command Build(Surroundings surroundings)
    {
        var question = new QuestionOptions(surroundings);
        var household = CheckedOption.Household();
        var position = new Option<string?>("--min-position")
        {
            Description = "The position of an earlier receipt: the answer looks at it.",
        };
        var language = CheckedOption.Language();
        var command = SiteCommands.Of("split", Text);
        command.Options.Add(household);
        question.AddTo(command);
        command.Options.Add(position);
        command.Options.Add(language);
        return command.Runs(surroundings, async (session, parsed, stop) =>
        {
            var request = new FindSplitRequest
            {
                Question = question.Read(parsed, parsed.GetValue(household)),
                MinPosition = parsed.GetValue(position) ?? "",
            };
            var response = await session.Placement.FindSplitAsync(request, await session.Options(stop));
            var profile = question.ProfileAsGiven(parsed);
            return session.Show(
                response, output => Write(response.Advice, (profile, parsed.GetRequiredValue(language)), output));
        });
    }

    static void Write(SplitAdvice advice, (string Profile, string Language) asked, TextWriter output)
    {
        output.WriteLine(advice.Finding switch
        {
            SplitFinding.FitsOnOneSite => Invariant(
                $"{advice.FittingParts} parts of sites take the whole household: no split is advised."),
            SplitFinding.TooFewAdults => "There is not an adult for each group: a minor would be without one.",
            SplitFinding.NotEnoughPlaces => Invariant(
                $"{advice.OpenParts} parts of sites take some of it, and together not all."),
            _ => Invariant($"No site takes the whole household; {advice.OpenParts} parts of sites take some of it."),
        });
        foreach (var option in advice.Options)
            Write(option, asked, output);
    }

    static void Write(SplitOption option, (string Profile, string Language) asked, TextWriter output)
    {
        output.WriteLine(Invariant($"{option.Rank}. over {option.Groups.Count} sites, {option.Points} points"));
        foreach (var group in option.Groups)
            output.WriteLine(Invariant($"   {group.Persons} persons, {group.Minors} of them minors: ")
                + $"{group.Option.SiteName}{OptionText.Marked(group.Option.Origin)}, "
                + $"places {string.Join(' ', group.Option.Places)}");
        foreach (var score in option.Scores)
            output.WriteLine(Invariant(
                $"   {SiteInput.NameOf(score.Constraint)} {score.Fit} x {score.Weight}: ")
                + score.WhyText.In(asked.Language, score.Why));
        output.WriteLine(
            $"   asiel place across {string.Join(' ', option.Groups.Select(PartOf))} --reason too-large"
            + asked.Profile);
    }

    static string PartOf(SplitGroup group) => Invariant(
        $"{group.Option.SiteId}/{group.Option.Part}/{group.Persons}/{group.Minors}");
}
