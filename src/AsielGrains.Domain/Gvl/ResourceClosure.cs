using AsielGrains.Domain.Reception;

namespace AsielGrains.Domain.Gvl;

/// <summary>Part of a resource that can't be used for part of a day.</summary>
public sealed record ResourceClosure(
    UseId Id, LocalCode Resource, DateOnly Day, TimeOnly From, TimeOnly Until, int Units, LostSlotReason Reason);
