namespace AsielGrains.Domain.Gvl;

/// <summary>A step that a household must have, and how far it is.</summary>
/// <param name="Booking">What was booked for it here last; null: nothing that is kept in full.</param>
/// <param name="RecordedOn">The day on which the cases have it; null: they don't, or no case ever says it.</param>
public sealed record MandatoryStep(GvlStep Step, MandatoryState State, BookedStep? Booking, DateOnly? RecordedOn);
