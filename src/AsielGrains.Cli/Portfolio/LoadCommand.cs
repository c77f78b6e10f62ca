using System.CommandLine;
using AsielGrains.Cli.Session;
using AsielGrains.Cli.Sites;
using AsielGrains.Contract.V1;

namespace AsielGrains.Cli.Portfolio;

/// <summary><c>asiel site load</c>.</summary>
static class LoadCommand
{
    const string Text =
        """
        Open all sites of a portfolio: without a file that of the country, about 240 sites.

        It is no register of COA. Sites with a published figure are marked so, with the source; the places of a
        municipality beyond them are put in one derived site for regular and one for emergency reception, and marked as
        derived. The mix of rooms is assumed. --export writes the rows, to be edited and loaded from a file. A second
        run adds nothing.

        Examples:
          asiel site load
          asiel site load --export > mine.csv
          asiel site load mine.csv
        """;

    public static Command Build(Surroundings surroundings)
    {
        var file = new Argument<string?>("file")
        {
            Description = "A portfolio as --export writes it.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var export = new Option<bool>("--export") { Description = "Write the rows of the country and load nothing." };
        var command = SiteCommands.Of("load", Text);
        command.Arguments.Add(file);
        command.Options.Add(export);
        return command.Runs(surroundings, async (session, parsed, stop) =>
        {
            using var text = PortfolioReader.Open(parsed.GetValue(file));
            if (parsed.GetValue(export))
            {
                await surroundings.Out.WriteAsync(await text.ReadToEndAsync(stop));
                return ExitCode.Done;
            }

            var rows = PortfolioReader.Read(text);
            var loader = new PortfolioLoader(session);
            await loader.Load(rows, SiteInput.OrToday(null, surroundings), stop);
            Tell(session, rows, loader.Added);
            return ExitCode.Done;
        });
    }

    static void Tell(ChainSession session, IReadOnlyList<PortfolioRow> rows, int added)
    {
        int Sites(SiteOrigin origin) =>
            rows.Where(row => row.Origin == origin).Select(row => row.Site).Distinct().Count();
        var told = new
        {
            Sites = rows.Select(row => row.Site).Distinct().Count(),
            Published = Sites(SiteOrigin.Published),
            Derived = Sites(SiteOrigin.Derived),
            Places = rows.Sum(row => row.Places),
            Added = added,
        };
        if (session.IsJson)
        {
            session.Line(told);
            return;
        }

        var output = session.Surroundings.Out;
        output.WriteLine(FormattableString.Invariant(
            $"{told.Sites} sites ({told.Published} published, {told.Derived} derived), {told.Places} places."));
        output.WriteLine(FormattableString.Invariant($"{added} facts were new. This is no register of COA."));
    }
}
