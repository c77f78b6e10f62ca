using AsielGrains.Contract.V1;

namespace AsielGrains.Cli.Imports;

/// <summary>What became of the rows of an import so far.</summary>
public sealed class ImportTally
{
    // One entry per reason code of the contract: bounded by it.
    readonly SortedDictionary<Reason, long> _refusals = [];

    public long Accepted { get; private set; }

    public long KnownAlready { get; private set; }

    public long Refused { get; private set; }

    /// <summary>Registrations of persons who may be known under another V-number.</summary>
    public long Alike { get; private set; }

    /// <summary>Connections that were lost and replaced.</summary>
    public int Reconnections { get; internal set; }

    /// <summary>Every row up to this one has its result.</summary>
    public long SettledThrough { get; internal set; }

    /// <summary>Where the case of the last receipt stands; empty when there is none.</summary>
    public string LastPosition { get; private set; } = "";

    public IReadOnlyDictionary<Reason, long> Refusals => _refusals;

    public long Answered => Accepted + KnownAlready + Refused;

    internal void Take(ImportResult result)
    {
        if (result.Refusal is { } refusal)
        {
            Refused++;
            _refusals[refusal.Reason] = _refusals.GetValueOrDefault(refusal.Reason) + 1;
            return;
        }

        LastPosition = result.Receipt.Position;
        if (result.CandidateCount > 0)
            Alike++;
        if (result.Receipt.KnownAlready)
            KnownAlready++;
        else
            Accepted++;
    }
}
