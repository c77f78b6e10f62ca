namespace AsielGrains.Checker.Load;

/// <summary>What clients do, and how much of it.</summary>
public sealed record LoadPlan
{
    /// <summary>Chance comes from here; which client wins a race does not.</summary>
    public required int Seed { get; init; }

    /// <summary>Clients that ask one thing after the other.</summary>
    public int Clients { get; init; } = 8;

    /// <summary>Of these, so many send their commands in one SubmitCommands stream each.</summary>
    public int StreamingClients { get; init; } = 2;

    /// <summary>Clients that watch the flow.</summary>
    public int Watchers { get; init; } = 1;

    /// <summary>Cases that are worked on at the same time, by all clients together.</summary>
    public int CasesOpen { get; init; } = 12;

    /// <summary>Operations on one case before it is left alone: from this …</summary>
    public int CaseOperationsMin { get; init; } = 10;

    /// <summary>… to this; some cases get <see cref="HotCaseOperations"/>.</summary>
    public int CaseOperationsMax { get; init; } = 60;

    /// <summary>Share of cases that are hot.</summary>
    public double HotShare { get; init; } = 0.05;

    /// <summary>Enough for several snapshots.</summary>
    public int HotCaseOperations { get; init; } = 300;

    /// <summary>Share of operations that read.</summary>
    public double ReadShare { get; init; } = 0.25;

    /// <summary>Share of commands that are sent more than once on purpose.</summary>
    public double CopiedShare { get; init; } = 0.2;

    /// <summary>A copied command is sent 2 to this many times, mostly a few times.</summary>
    public int CopiesMax { get; init; } = 50;

    /// <summary>Share of commands that use the request id of an earlier one for something else.</summary>
    public double ReusedShare { get; init; } = 0.01;

    /// <summary>Share of commands that were acknowledged long ago and are sent once more.</summary>
    public double RevivedShare { get; init; } = 0.02;

    /// <summary>
    /// Share of registrations under a V-number that another registration has, or is getting just now.
    /// </summary>
    public double SharedNumberShare { get; init; } = 0.15;

    /// <summary>Share of commands that merge two V-numbers instead.</summary>
    public double MergeShare { get; init; } = 0.005;

    /// <summary>The load ends by itself after so many operations.</summary>
    public long OperationsMax { get; init; } = long.MaxValue;

    /// <summary>How long a client rests after each operation.</summary>
    public TimeSpan Rest { get; init; }

    /// <summary>The deadline of one sending.</summary>
    public TimeSpan CallMax { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>A command without an answer is sent again for so long.</summary>
    public TimeSpan PatienceMax { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>
    /// Reads name the version they want at least; needed where two activations of one grain are provoked.
    /// </summary>
    public bool ReadsOwnWrites { get; init; }

    /// <summary>Asks the tables themselves, right after a read, whether it was recorded; null: does not ask.</summary>
    public Func<string, Task<long>>? CountDisclosures { get; init; }
}
