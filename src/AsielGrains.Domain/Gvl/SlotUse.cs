namespace AsielGrains.Domain.Gvl;

/// <summary>What lies side by side in one slot: booked, not come for, closed, and the rest that is free.</summary>
public readonly record struct SlotUse(int Total, int Used, int Missed, int Closed)
{
    public int Free => Math.Max(0, Total - Used - Missed - Closed);
}
