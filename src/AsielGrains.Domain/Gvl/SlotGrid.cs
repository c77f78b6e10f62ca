namespace AsielGrains.Domain.Gvl;

/// <summary>The slots of a resource on one day, in minutes from midnight on Dutch clocks.</summary>
public readonly record struct SlotGrid(int Opens, int Minutes, int Count)
{
    public int Closes => Opens + (Minutes * Count);

    public static int MinuteOf(TimeOnly time) => (time.Hour * 60) + time.Minute;

    public int StartOf(int slot) => Opens + (slot * Minutes);

    /// <summary>Whether a slot begins at this minute.</summary>
    public bool Begins(int minute) => minute >= Opens && minute < Closes && (minute - Opens) % Minutes == 0;

    /// <summary>Whether all of the time lies in opening hours.</summary>
    public bool Holds(int start, int minutes) => start >= Opens && start + minutes <= Closes;

    /// <summary>Whether a slot and a time have a minute in common.</summary>
    public bool Touches(int slot, int start, int end) => StartOf(slot) < end && StartOf(slot) + Minutes > start;

    /// <summary>The slots that a time touches.</summary>
    public IEnumerable<int> Touched(int start, int end)
    {
        for (var slot = 0; slot < Count; slot++)
            if (Touches(slot, start, end))
                yield return slot;
    }
}
