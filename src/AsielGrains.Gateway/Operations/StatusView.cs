using AsielGrains.Contract.V1;
using AsielGrains.Journal;
using Google.Protobuf.WellKnownTypes;

namespace AsielGrains.Gateway.Operations;

/// <summary>Writes how a host does in the contract's form.</summary>
static class StatusView
{
    /// <summary>Numbered events in one answer.</summary>
    const int EventsMax = 200;

    public static HostStatus Of(
        HostStanding standing, IReadOnlyDictionary<string, long> answers, DateTimeOffset now)
    {
        var status = new HostStatus
        {
            Silo = standing.Silo,
            Version = ProductVersion.Full,
            Commit = standing.Commit,
            StartedAt = standing.StartedAt.ToTimestamp(),
            Now = now.ToTimestamp(),
            Ready = standing.Ready,
            Journal = Journal(standing),
            Flow = new()
            {
                Attached = standing.FlowAttached,
                Position = standing.FlowPosition.ToString(),
                AsOf = standing.FlowAsOf?.ToTimestamp(),
            },
        };
        if (standing.Places is { } places)
            status.Places = new()
            {
                Differences = places.Differences,
                ForPeople = places.ForPeople,
                OldestSince = places.OldestSince?.ToTimestamp(),
            };
        status.Copies.AddRange(standing.Copies.Select(copy => new CopyStatus
        {
            Name = copy.Name,
            Position = copy.Position.ToString(),
            Behind = copy.Behind.ToDuration(),
        }));
        status.Silos.AddRange(standing.Silos.Select(silo =>
            new Contract.V1.SiloStatus { Silo = silo.Silo, Status = silo.Status }));
        status.Events.AddRange(standing.Events.Take(EventsMax).Select(Of));
        status.Answers.AddRange(answers.OrderBy(answer => answer.Key, StringComparer.Ordinal)
            .Select(answer => new AnswerCount { Status = answer.Key, Count = answer.Value }));
        return status;
    }

    static JournalStatus Journal(HostStanding standing)
    {
        var engine = standing.Engine is JournalEngine.Postgres ? "postgres" : "sqlite";
        if (standing.Journal is not { } journal)
            return new() { Engine = engine };
        return new()
        {
            Engine = engine,
            Reachable = true,
            Head = journal.Head.ToString(),
            DatabaseNow = journal.DatabaseNow.ToTimestamp(),
            HasOwnKeys = journal.HasOwnKeys,
            Schema = new() { Found = journal.SchemaVersion, Known = journal.SchemaKnown },
            GrainStateSchema = standing.GrainState is { } state
                ? new() { Found = state.Found, Known = state.Known }
                : null,
        };
    }

    static EventCount Of(LoggedEvent logged) => new()
    {
        Number = logged.Number,
        Level = logged.Level,
        Source = logged.Source,
        Count = logged.Count,
        LastAt = logged.LastAt.ToTimestamp(),
    };
}
