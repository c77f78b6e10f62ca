using System.CommandLine;
using AsielGrains.Cli.Cases;
using AsielGrains.Cli.Session;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Partners;

namespace AsielGrains.Cli.Persons;

/// <summary><c>asiel overview</c>: what is known of a person, for that person.</summary>
static class OverviewCommand
{
    const string Text =
        """
        Show what is known of a person, by whom it was told and which terms run, in plain words. For the person or who
        acts for the person: whose overview it is follows from the token.

        Example:
          asiel overview --person 0123456789abcdef0123456789abcdef --language en
        """;

    public static Command Build(Surroundings surroundings)
    {
        var language = CheckedOption.Language();
        var command = new ChainCommand("overview", Text, ChainRole.Representative, role => role.Purposes[0])
        {
            Person = CheckedOption.Person(),
        };
        command.Options.Add(language);
        return command.Runs(surroundings, async (session, parsed, stop) =>
        {
            var response = await session.Explanations.GetOverviewAsync(new(), await session.Options(stop));
            if (session.IsJson)
                session.Line(response);
            else
                Write(response, new(parsed.GetRequiredValue(language), surroundings.Out), surroundings.Out);
            return ExitCode.Done;
        });
    }

    static void Write(GetOverviewResponse overview, TrailText text, TextWriter output)
    {
        foreach (var note in overview.Notes)
            output.WriteLine(text.In(note));
        foreach (var one in overview.Cases)
        {
            output.WriteLine();
            output.WriteLine($"{one.CaseId}  {text.In(one.Stage)}");
            if (one.Personal is { } personal)
                output.WriteLine(
                    $"  {personal.GivenNames} {personal.FamilyName}, {personal.BornOn}, {personal.VNumber}, "
                    + one.Nationality);
            foreach (var standing in one.Standing)
                output.WriteLine($"  {text.In(standing)}");
            foreach (var fact in one.Facts)
                output.WriteLine($"  {fact.HappenedOn}  {text.In(fact.Text)} {fact.ToldBy}");
            foreach (var term in one.Terms)
                output.WriteLine($"  {term.EndsOn}  {text.In(term.Text)} {text.In(term.State)}");
        }
    }
}
