using System.CommandLine;
using System.Globalization;
using AsielGrains.Cli.Output;
using AsielGrains.Cli.Session;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Partners;

namespace AsielGrains.Cli.Imports;

/// <summary><c>asiel import</c>.</summary>
sealed class ImportCommand
{
    const string Text =
        """
        Import cases and facts from a file, with a result for each row.

        The file has JSON lines: each line a row, in the spelling of the contract's ImportRow. Rows of a case may be in
        any order. A row names the partner whose fact it is (source); only the role justid.bvv hands in for others.
          {"source": "Politie", "command": {"announce": {"caseId": "0123…", "announcedOn": "2020-06-02", "kind":
            "APPLICATION_KIND_FIRST", "nationality": "SYR"}}}   (on one line)
          {"source": "Ind", "command": {"report": {"caseId": "0123…", "step": {"happenedOn": "2020-06-20",
            "hearingHeld": {"hearing": "HEARING_DETAILED"}}}}}

        The same file again goes on where it stood: its import id comes from its content. Results go to FILE.results,
        as JSON lines; of a registration they say how many known V-numbers may be the same person (alike) and in which
        case: asiel case duplicates CASE shows them. Exit code 0: every row was accepted or known; 1: some were refused;
        3: the server is not reachable, start again to go on.

        Examples:
          asiel import old-cases.jsonl --dry-run
          asiel import old-cases.jsonl
          asiel import ours.jsonl --role ind.officer
        """;

    /// <summary>How many rows pass between two lines of progress.</summary>
    const int RowsPerLine = 10_000;

    readonly Argument<FileInfo> _file = new("file") { Description = "The file with JSON lines." };

    readonly Option<bool> _dryRun = new("--dry-run") { Description = "Every row is judged and none is stored." };

    readonly Option<string?> _results = new("--results")
    {
        Description = "Where the results go. Left out: beside the file, with .results added.",
        HelpName = "path",
    };

    readonly Option<string?> _id = CheckedOption.ImportId();

    public static Command Build(Surroundings surroundings) => new ImportCommand().Command(surroundings);

    ChainCommand Command(Surroundings surroundings)
    {
        _file.AcceptExistingOnly();
        var command = new ChainCommand("import", Text, ChainRole.BvvKeeper, role => role.Purposes[0]);
        command.Arguments.Add(_file);
        foreach (Option option in (ReadOnlySpan<Option>)[_dryRun, _results, _id])
            command.Options.Add(option);
        return command.Runs(surroundings, Import);
    }

    async Task<int> Import(ChainSession session, ParseResult parsed, CancellationToken stop)
    {
        var path = parsed.GetRequiredValue(_file).FullName;
        var file = new ImportFile(path);
        var isDryRun = parsed.GetValue(_dryRun);
        var start = new ImportStart
        {
            ImportId = parsed.GetValue(_id) ?? await file.Id(stop),
            DryRun = isDryRun,
        };
        using var results = ResultFile.Open(parsed.GetValue(_results) ?? path + ".results", fresh: isDryRun);
        var client = new ImportClient(
            session.Channel.CreateCallInvoker(), session.Caller, new(), session.Surroundings.Time);
        var began = session.Surroundings.Time.GetTimestamp();
        var tally = await client.Run(start, file.Rows, results.Through, Take, stop);
        Report(session, start, tally, session.Surroundings.Time.GetElapsedTime(began));
        return tally.Refused == 0 ? ExitCode.Done : ExitCode.Refused;

        void Take(ImportResult result, ImportTally so)
        {
            results.Write(result);
            if (so.Answered % RowsPerLine != 0)
                return;
            results.Flush();
            if (!session.IsJson)
                session.Surroundings.Out.WriteLine(Sentence(so));
        }
    }

    static void Report(ChainSession session, ImportStart start, ImportTally tally, TimeSpan took)
    {
        if (session.IsJson)
        {
            session.Line(new
            {
                type = "outcome",
                importId = start.ImportId,
                dryRun = start.DryRun,
                accepted = tally.Accepted,
                known = tally.KnownAlready,
                refused = tally.Refused,
                alike = tally.Alike,
                refusals = tally.Refusals.ToDictionary(entry => ReasonNames.Of(entry.Key), entry => entry.Value),
                settledThrough = tally.SettledThrough,
                reconnections = tally.Reconnections,
                seconds = took.TotalSeconds,
            });
            return;
        }

        session.Surroundings.Out.WriteLine(Sentence(tally) + string.Create(
            CultureInfo.InvariantCulture, $"; {tally.Answered / Math.Max(took.TotalSeconds, 0.001):N0} rows/s"));
        foreach (var (reason, count) in tally.Refusals)
            session.Surroundings.Out.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"  {count:N0} × {ReasonNames.Of(reason)}"));
        if (tally.Alike > 0)
            session.Surroundings.Out.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  {tally.Alike:N0} registered who may be known already: see alike in the results"));
        if (start.DryRun)
            session.Surroundings.Out.WriteLine("Dry run: nothing was stored.");
    }

    static string Sentence(ImportTally tally) => string.Create(
        CultureInfo.InvariantCulture,
        $"{tally.Answered:N0} rows: {tally.Accepted:N0} accepted, {tally.KnownAlready:N0} known, "
        + $"{tally.Refused:N0} refused");
}
