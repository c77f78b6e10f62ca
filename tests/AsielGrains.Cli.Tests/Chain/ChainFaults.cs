using System.Collections.Concurrent;

namespace AsielGrains.Cli.Tests.Chain;

/// <summary>What a test lets go wrong on the server.</summary>
sealed class ChainFaults
{
    int _commandsUntilDrop = int.MaxValue;

    /// <summary>After this many commands the stream is dropped once, the last command carried out and not answered.</summary>
    public int CommandsUntilDrop
    {
        set => _commandsUntilDrop = value;
    }

    /// <summary>Every stream is refused.</summary>
    public bool RefusesStreams { get; set; }

    /// <summary>Request ids that are refused once with ABORTED, nothing carried out.</summary>
    public ConcurrentDictionary<string, bool> Conflicts { get; } = new();

    /// <summary>Streams that were opened.</summary>
    public int Streams { get; set; }

    /// <summary>The request ids in the order in which they were carried out, repeats included.</summary>
    public ConcurrentQueue<(string RequestId, string CaseId, string Command)> Received { get; } = new();

    public bool DropsNow() => Interlocked.Decrement(ref _commandsUntilDrop) == 0;
}
