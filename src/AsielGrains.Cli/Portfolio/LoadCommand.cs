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
        Open all sites of a portfolio: without a file that of the country, about 250 sites.

        It is no register of COA. Sites with a published figure are marked so, with the source; the places of a
        municipality beyond them are put in one derived site for regular and one for emergency reception, and marked as
        derived; those for minors alone are invented. What has ended is not opened. The mix of rooms is assumed, and the
        points are the municipalities'. --export writes the rows, to be edited and loaded from a file. A second run adds
        nothing; a row that is refused, or can't be understood, is told with its line and reason, and the rest goes on.

        A row is a part of a site, unless a column `row` says otherwise. A `reserve` is places that a site could add:
          site, type, places (0: none any more), reserve_kind (direct, indirect), lead_days
        A `let` is a contract of flexible reception, for whole units:
          site, from, until (empty: until it is called back), let_units (codes, with spaces between), let_group,
          notice_days, and if agreed let_form, return_days, earliest_end, recall_at_percent, share_percent_max,
          recall_rank
        Days are 2026-03-02; let_group, let_form and type are spelt as `asiel site let` and `asiel site part` take them.
        Cells of other columns stay empty in such a row. A let that began earlier counts from tonight.

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

            var portfolio = PortfolioReader.Read(text);
            var loader = new PortfolioLoader(session);
            var today = SiteInput.OrToday(null, surroundings);
            var loaded = await loader.Load(portfolio, today, stop);
            Tell(session, [.. portfolio.Parts.Where(row => row.IsOpenOn(today))], loaded, loader.Added);
            return loaded.Any(row => row.Result is LoadResult.Refused) ? ExitCode.Refused : ExitCode.Done;
        });
    }

    static void Tell(
        ChainSession session, IReadOnlyList<PortfolioRow> open, IReadOnlyList<LoadedRow> loaded, int added)
    {
        int Sites(SiteOrigin origin) =>
            open.Where(row => row.Origin == origin).Select(row => row.Site).Distinct().Count();
        var told = new
        {
            Sites = open.Select(row => row.Site).Distinct().Count(),
            Published = Sites(SiteOrigin.Published),
            Derived = Sites(SiteOrigin.Derived),
            Invented = Sites(SiteOrigin.Invented),
            Places = open.Sum(row => row.Places),
            Added = added,
            Rows = loaded.Select(row => new
            {
                row.Line, row.Site, row.Part, row.What, Result = SiteInput.NameOf(row.Result), row.Reason,
            }),
        };
        if (session.IsJson)
        {
            session.Line(told);
            return;
        }

        var output = session.Surroundings.Out;
        output.WriteLine(FormattableString.Invariant(
            $"Tonight {told.Sites} sites ({told.Published} published, {told.Derived} derived, {told.Invented} ")
            + FormattableString.Invariant($"invented), {told.Places} places."));
        output.WriteLine(FormattableString.Invariant($"{added} facts were new. This is no register of COA."));
        foreach (var row in loaded.Where(row => row.Result is LoadResult.Ended))
            output.WriteLine($"{row.Site}, {row.What}: ended, not loaded.");
        foreach (var row in loaded.Where(row => row.Result is LoadResult.Refused))
            output.WriteLine(
                FormattableString.Invariant($"line {row.Line}: {row.Site}, {row.What}: refused, {row.Reason}."));
    }
}
