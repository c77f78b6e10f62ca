namespace AsielGrains.Domain.Gvl;

/// <summary>Slots that were lost for a reason.</summary>
public sealed record SlotLoss(LostSlotReason Reason, int Slots);
