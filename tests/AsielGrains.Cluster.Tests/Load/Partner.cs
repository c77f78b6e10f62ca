using System.Diagnostics;
using AsielGrains.Checker.Histories;
using AsielGrains.Cluster.Tests.Silos;
using AsielGrains.Contract.V1;
using Grpc.Core;
using Grpc.Net.Client;

namespace AsielGrains.Cluster.Tests.Load;

/// <summary>One who asks one thing at a time of a silo of its choice; all of it is in the cluster's history.</summary>
public sealed class Partner(SiloCluster cluster, string name) : IDisposable
{
    public const string PastDay = "2026-05-01";

    const string Nationality = "SYR";

    readonly Dictionary<Uri, GrpcChannel> _channels = [];

    /// <summary>A pseudonym for a case that nobody has named yet.</summary>
    public static string NewCase() => Guid.NewGuid().ToString("N");

    /// <summary>Announces a case and repeats the call until it is answered or patience is over.</summary>
    /// <returns>How the last call failed; null when the command was accepted.</returns>
    public Task<RpcException?> Announce(Silo silo, string @case, TimeSpan callMax, TimeSpan patience) =>
        AnnounceOn(silo, @case, PastDay, callMax, patience);

    /// <inheritdoc cref="Announce"/>
    public Task<RpcException?> AnnounceOn(Silo silo, string @case, string on, TimeSpan callMax, TimeSpan patience)
    {
        var said = new CaseArguments
        {
            AnnouncedOn = on, Kind = (int)ApplicationKind.First, Nationality = Nationality,
        };
        return Insist(OperationKind.Announce, @case, said, patience, async id => (await Client(silo).AnnounceCaseAsync(
            Announcement(id, @case, on), Options(callMax))).Receipt);
    }

    /// <summary>Lodges an application and repeats the call until it is answered or patience is over.</summary>
    /// <returns>How the last call failed; null when the command was accepted.</returns>
    public Task<RpcException?> Lodge(Silo silo, string @case, TimeSpan callMax, TimeSpan patience) => Insist(
        OperationKind.Lodge,
        @case,
        new() { LodgedOn = PastDay },
        patience,
        async id => (await Client(silo).LodgeApplicationAsync(
            new() { RequestId = id, CaseId = @case, LodgedOn = PastDay }, Options(callMax))).Receipt);

    /// <summary>Announces a case on a date that must be refused; what is refused leaves nothing to check.</summary>
    public async Task<StatusCode> AnnounceInVain(Silo silo, string on, TimeSpan callMax)
    {
        var refused = await Assert.ThrowsAsync<RpcException>(async () => await Client(silo).AnnounceCaseAsync(
            Announcement(Guid.NewGuid().ToString(), NewCase(), on), Options(callMax)));
        return refused.StatusCode;
    }

    public async Task<Case> Read(Silo silo, string @case, TimeSpan callMax) =>
        (await Client(silo).GetCaseAsync(new() { CaseId = @case }, Options(callMax))).Case;

    public void Dispose()
    {
        foreach (var channel in _channels.Values)
            channel.Dispose();
    }

    async Task<RpcException?> Insist(
        OperationKind kind, string @case, CaseArguments said, TimeSpan patience, Func<string, Task<Receipt>> call)
    {
        var command = Guid.NewGuid();
        var operation = cluster.History.Invoke(name, command, kind, $"case/{@case}", said);
        var start = Stopwatch.GetTimestamp();
        for (var attempt = 1; ; attempt++)
            try
            {
                var receipt = await call(command.ToString());
                var accepted = new Outcome.Accepted(
                    receipt.Id, receipt.Version, receipt.Position, receipt.KnownAlready, receipt.Repeated, null);
                cluster.History.Return(operation, accepted, attempt);
                return null;
            }
            catch (RpcException failure)
            {
                if (Stopwatch.GetElapsedTime(start) < patience)
                    continue;
                cluster.History.Return(operation, new Outcome.Unknown(failure.StatusCode.ToString()), attempt);
                return failure;
            }
    }

    static AnnounceCaseRequest Announcement(string id, string @case, string on) => new()
    {
        RequestId = id,
        CaseId = @case,
        AnnouncedOn = on,
        Kind = ApplicationKind.First,
        Nationality = Nationality,
    };

    CasesService.CasesServiceClient Client(Silo silo)
    {
        lock (_channels)
            return new(_channels.TryGetValue(silo.Grpc, out var channel)
                ? channel
                : _channels[silo.Grpc] = GrpcChannel.ForAddress(silo.Grpc));
    }

    CallOptions Options(TimeSpan callMax) =>
        new(cluster.Headers("ind.officer", "ind.asielprocedure.behandelen"), DateTime.UtcNow + callMax);
}
