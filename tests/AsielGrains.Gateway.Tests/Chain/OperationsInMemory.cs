using AsielGrains.Gateway.Operations;
using AsielGrains.Journal;

namespace AsielGrains.Gateway.Tests.Chain;

/// <summary>A host's standing that a test sets.</summary>
public sealed class OperationsInMemory : IOperationsReadings
{
    public static readonly DateTimeOffset Start = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    public HostStanding Standing { get; set; } = new(
        Silo: "S127.0.0.1:5083:1",
        Commit: "0123456789ab",
        Start,
        Ready: true,
        JournalEngine.Postgres,
        new(new(4, 9), SchemaVersion: 3, SchemaKnown: 4, HasOwnKeys: true, Start),
        GrainState: (1, 2),
        FlowAttached: true,
        FlowPosition: new(4, 8),
        FlowAsOf: Start,
        Silos: [("S127.0.0.1:5083:1", "Active"), ("S127.0.0.1:5083:0", "Dead")],
        Events: [new(3000, "Error", "AsielGrains", 2, Start)])
    {
        Copies = [("flow", new(4, 8), TimeSpan.Zero), ("deadlines", new(4, 7), TimeSpan.FromSeconds(12))],
    };

    public Task<HostStanding> Read(CancellationToken cancellation) => Task.FromResult(Standing);
}
