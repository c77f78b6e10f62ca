using System.CommandLine;
using AsielGrains.Cli.Cases;
using AsielGrains.Cli.Session;
using AsielGrains.Cli.Sites;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Gvl;

namespace AsielGrains.Cli.Gvl;

/// <summary><c>asiel gvl open</c> and <c>references</c>.</summary>
static class OpenCommands
{
    const string Text =
        """
        Make a joint location known: from a shipped reference, or by hand.

        Example:
          asiel gvl open ter-apel --reference ter-apel
        """;

    public static Command Open(Surroundings surroundings)
    {
        var site = SiteInput.Site();
        var reference = new Option<string?>("--reference") { Description = "The shipped reference to open it from." };
        reference.AcceptOnlyFromAmong([.. ShippedGvl.References.Select(known => known.Id)]);
        var name = new Option<string?>("--name") { Description = "What people call it." };
        var scenario = new Option<bool>("--scenario") { Description = "Nothing real: to see what it would do." };
        var request = CheckedOption.RequestId();
        var command = GvlCommands.Of("open", Text);
        command.Arguments.Add(site);
        foreach (Option option in (ReadOnlySpan<Option>)[reference, name, scenario, request])
            command.Options.Add(option);
        return command.Runs(surroundings, async (session, parsed, stop) =>
        {
            var message = new OpenGvlRequest
            {
                RequestId = RequestIds.Of(parsed.GetValue(request)),
                SiteId = parsed.GetValue(site),
                Name = parsed.GetValue(name) ?? "",
                Reference = parsed.GetValue(reference) ?? "",
                Scenario = parsed.GetValue(scenario),
            };
            var response = await session.Gvl.OpenGvlAsync(message, await session.Options(stop));
            return session.Write(response, response.Receipt, message.RequestId);
        });
    }

    public static Command References(Surroundings surroundings)
    {
        var command = new Command("references", "The locations and steps that ship, with their sources.");
        command.SetAction(_ =>
        {
            foreach (var reference in ShippedGvl.References)
            {
                surroundings.Out.WriteLine(
                    $"{reference.Id}: {reference.Name}{(reference.IsScenario ? " (scenario)" : "")}");
                foreach (var fact in reference.Facts)
                    surroundings.Out.WriteLine($"  {fact.Text} [{Source(fact.Source)}]");
            }

            foreach (var rule in ShippedGvl.Steps.All)
                surroundings.Out.WriteLine(FormattableString.Invariant(
                    $"{rule.Name}: {rule.Minutes} min, {rule.Lead}, {string.Join(" + ", rule.Needs)} [{Said(rule)}]"));
            return ExitCode.Done;
        });
        return command;
    }

    static string Source(string source) => source.Length == 0 ? "assumed" : source;

    static string Said(GvlStepRule rule) =>
        rule.Assumed is null ? rule.Source : $"{rule.Source}; assumed: {rule.Assumed}";
}
