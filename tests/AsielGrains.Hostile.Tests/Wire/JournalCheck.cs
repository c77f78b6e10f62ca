using AsielGrains.Contract.V1;
using AsielGrains.Domain.Partners;
using AsielGrains.Host.Tests.Hosts;
using AsielGrains.TestSupport.Hosts;
using Microsoft.Data.Sqlite;

namespace AsielGrains.Hostile.Tests.Wire;

/// <summary>Whether all that was acknowledged is there: asked of the host, and of its file by SQL.</summary>
static class JournalCheck
{
    const int ReadsMax = 2_000;

    public static async Task Reads(ChainClient client, Acknowledged acknowledged)
    {
        foreach (var (id, version) in acknowledged.Versions.Take(ReadsMax))
        {
            var answer = await client.Cases.GetCaseAsync(new() { CaseId = id }, await client.As(ChainRole.IndOfficer));
            Assert.InRange(answer.Case.Version, version, long.MaxValue);
        }
    }

    /// <summary>How many cases the flow counts, once it counts one that was announced just now.</summary>
    public static async Task<long> CasesInFlow(ChainClient client)
    {
        var last = await client.Cases.AnnounceCaseAsync(
            Gateway.Tests.Hosting.Requests.Announce(), await client.As(ChainRole.IndOfficer));
        var flow = await client.ReadFlow(last.Receipt.Position);
        return flow.Stock.Sum(figure => figure.Count);
    }

    public static void Holds(HostFolder folder, Acknowledged acknowledged, long counted)
    {
        var stored = Versions(folder);
        Assert.All(
            acknowledged.Versions,
            known => Assert.InRange(stored.GetValueOrDefault(known.Key), known.Value, long.MaxValue));
        Assert.Equal(stored.Count, counted);
    }

    static Dictionary<string, long> Versions(HostFolder folder)
    {
        var source = new SqliteConnectionStringBuilder
        {
            DataSource = folder.At("journal.db"),
            Mode = SqliteOpenMode.ReadOnly,
            Pooling = false,
        };
        using var connection = new SqliteConnection(source.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText =
            """
            select substr(stream, 6), max(sequence), count(*) from event where stream like 'case/%' group by stream
            """;
        using var rows = command.ExecuteReader();
        var versions = new Dictionary<string, long>();
        while (rows.Read())
        {
            Assert.Equal(rows.GetInt64(1), rows.GetInt64(2));
            versions[rows.GetString(0)] = rows.GetInt64(1);
        }

        return versions;
    }
}
