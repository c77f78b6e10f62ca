using AsielGrains.Contract.V1;

namespace AsielGrains.Cli.Replay;

/// <summary>What became of the commands of a replay so far.</summary>
public sealed class ReplayTally
{
    // One entry per reason code of the contract: bounded by it.
    readonly SortedDictionary<Reason, int> _refusals = [];

    /// <summary>Commands answered with a receipt.</summary>
    public int Accepted { get; private set; }

    /// <summary>Accepted commands that the system had handled before: they changed nothing.</summary>
    public int Repeated { get; private set; }

    /// <summary>Accepted commands whose fact was known already from another command.</summary>
    public int KnownAlready { get; private set; }

    /// <summary>Commands refused for good.</summary>
    public int Refused { get; private set; }

    /// <summary>Commands that were not sent because an earlier one of the same case was refused.</summary>
    public int NotSent { get; private set; }

    /// <summary>Applications of which all commands are done.</summary>
    public int Applications { get; private set; }

    /// <summary>Connections that were lost and replaced.</summary>
    public int Reconnections { get; private set; }

    /// <summary>Where the event of the last receipt stands; empty when there is none.</summary>
    public string LastPosition { get; private set; } = "";

    /// <summary>Refused commands by reason.</summary>
    public IReadOnlyDictionary<Reason, int> Refusals => _refusals;

    /// <summary>Commands that have their final answer.</summary>
    public int Answered => Accepted + Refused;

    internal void Accept(Receipt receipt)
    {
        Accepted++;
        Repeated += receipt.Repeated ? 1 : 0;
        KnownAlready += receipt.KnownAlready && !receipt.Repeated ? 1 : 0;
        LastPosition = receipt.Position;
    }

    internal void Refuse(Reason reason, int commandsNotSent)
    {
        Refused++;
        NotSent += commandsNotSent;
        _refusals[reason] = _refusals.GetValueOrDefault(reason) + 1;
    }

    internal void Finish() => Applications++;

    internal void Reconnect() => Reconnections++;
}
