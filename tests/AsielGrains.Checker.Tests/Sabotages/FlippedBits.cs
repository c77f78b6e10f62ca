using System.Text;
using AsielGrains.Checker.Checks;
using AsielGrains.Checker.Histories;
using AsielGrains.Checker.Journals;
using AsielGrains.Checker.Load;
using AsielGrains.Checker.Tests.Hosts;
using AsielGrains.Contract.V1;
using Grpc.Core;
using Microsoft.Data.Sqlite;

namespace AsielGrains.Checker.Tests.Sabotages;

/// <summary>
/// Changes dates in stored events while the host is down, and then reads those cases: a refusal is right, a wrong date
/// is not. Judged against the rows as they were before.
/// </summary>
static class FlippedBits
{
    const int CasesMax = 5;

    /// <summary>How the dates of the load begin.</summary>
    const string Year = "2026-";

    const string AnotherYear = "2024-";

    public static async Task<Verdict> Check(Trial trial)
    {
        var (events, disclosures) = (await trial.Journal.ReadEvents(), await trial.Journal.ReadDisclosures());
        var cases = LastDates(events).Take(CasesMax).ToList();
        Assert.Equal(CasesMax, cases.Count);
        await trial.Host.Process.Stop();
        await Flip(trial.Folder.At("journal.db"), cases.Select(row => (row.Stream, row.Sequence)));
        await trial.Host.Start();
        foreach (var row in cases)
            await Read(trial, row.Stream);

        // Disclosures are not what this is about: the reads after the flip come after they were counted.
        var enough = cases.SelectMany(row => disclosures.Where(told => told.Stream == row.Stream))
            .Concat(cases.Select(row => new LoggedDisclosure(row.Stream, "F1,F3")));
        return HistoryChecker.Check(trial.History, events, [.. disclosures, .. enough]);
    }

    // No case is without a date, and nothing later hides its last one from a reader. Not the journal's last event: with
    // that one changed the host refuses to start, and serves nobody.
    static IEnumerable<LoggedEvent> LastDates(IReadOnlyList<LoggedEvent> events) =>
        events.Where(row => row.IsOfCase && HasDate(row))
            .GroupBy(row => row.Stream).Select(stream => stream.Last())
            .Where(row => !ReferenceEquals(row, events[^1]));

    static bool HasDate(LoggedEvent row) => Encoding.UTF8.GetString(row.Body).Contains(Year, StringComparison.Ordinal);

    static async Task Flip(string file, IEnumerable<(string Stream, long Sequence)> rows)
    {
        await using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync();
        foreach (var (stream, sequence) in rows)
        {
            await using var command = connection.CreateCommand();
            command.CommandText =
                """
                update event set body = cast(replace(cast(body as text), $3, $4) as blob)
                where stream = $1 and sequence = $2
                """;
            command.Parameters.AddWithValue("$1", stream);
            command.Parameters.AddWithValue("$2", sequence);
            command.Parameters.AddWithValue("$3", Year);
            command.Parameters.AddWithValue("$4", AnotherYear);
            Assert.Equal(1, await command.ExecuteNonQueryAsync());
        }
    }

    static async Task Read(Trial trial, string stream)
    {
        var endpoint = trial.Host.Endpoint;
        var read = trial.History.Invoke("flipper", Guid.NewGuid(), OperationKind.Read, stream, new());
        try
        {
            var headers = await endpoint.Headers(
                "ind.officer", "ind.asielprocedure.behandelen", CancellationToken.None);
            var answer = await new CasesService.CasesServiceClient(endpoint.Invoker)
                .GetCaseAsync(new() { CaseId = stream["case/".Length..] }, headers);
            trial.History.Return(read, CaseRequests.Of(answer.Case));
        }
        catch (RpcException refused)
        {
            trial.History.Return(read, new Outcome.Unknown(refused.StatusCode.ToString()));
        }
    }
}
