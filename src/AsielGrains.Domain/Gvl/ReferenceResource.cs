using AsielGrains.Domain.Reception;

namespace AsielGrains.Domain.Gvl;

/// <summary>A resource of a shipped location.</summary>
/// <param name="Interpreters">Of interpreters what they speak, which is assumed like their numbers.</param>
public sealed record ReferenceResource(
    LocalCode Code,
    GvlFunction Function,
    GvlPartner Owner,
    int SlotMinutes,
    int SideBySide,
    InterpreterPool? Interpreters = null);
