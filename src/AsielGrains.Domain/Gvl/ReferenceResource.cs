using AsielGrains.Domain.Reception;

namespace AsielGrains.Domain.Gvl;

/// <summary>A resource of a shipped location.</summary>
public sealed record ReferenceResource(
    LocalCode Code, GvlFunction Function, GvlPartner Owner, int SlotMinutes, int SideBySide);
