namespace AsielGrains.Grains.Commands;

/// <summary>Why a command could not be carried out although no rule refuses it.</summary>
public enum Fault
{
    None = 0,

    /// <summary>Another writer was faster. Repeat with the same request id.</summary>
    Conflict = 1,

    /// <summary>The request id was used for another command on the same case or person.</summary>
    RequestIdReused = 2,

    /// <summary>The journal does not answer; the outcome is unknown. Repeat with the same request id.</summary>
    JournalUnavailable = 3,
}
