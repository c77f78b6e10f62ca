namespace AsielGrains.Domain.Gvl;

/// <summary>A booked step that was not reported as done here, and that the cases of the household have.</summary>
/// <param name="RecordedOn">
/// The day on which they have it: that of the booking, which was kept, or an earlier one, and it is not needed.
/// </param>
public sealed record SettledStep(BookedStep Step, DateOnly RecordedOn);
