using System.Text.Json.Serialization;

namespace AsielGrains.Checker.Histories;

/// <summary>What a client knows of an operation after it came back, or did not.</summary>
[JsonDerivedType(typeof(Accepted), "ok")]
[JsonDerivedType(typeof(Seen), "seen")]
[JsonDerivedType(typeof(Refused), "fail")]
[JsonDerivedType(typeof(Unknown), "unknown")]
public abstract record Outcome
{
    Outcome()
    {
    }

    /// <summary>A receipt.</summary>
    /// <param name="Id">The case or person it was about.</param>
    /// <param name="Person">The person a registration or a merge ended with.</param>
    public sealed record Accepted(
        string Id, long Version, string Position, bool KnownAlready, bool Repeated, string? Person) : Outcome;

    /// <summary>A case that was read.</summary>
    public sealed record Seen(CaseView View) : Outcome;

    /// <summary>A definite refusal.</summary>
    /// <param name="Reason">The code of google.rpc.ErrorInfo, or the status when there was none.</param>
    public sealed record Refused(string Reason) : Outcome;

    /// <summary>No answer, or one that leaves the effect open.</summary>
    public sealed record Unknown(string Status) : Outcome;
}
