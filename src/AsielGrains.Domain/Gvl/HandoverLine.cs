using System.Collections.Immutable;

namespace AsielGrains.Domain.Gvl;

/// <summary>A hand-over as it stands at a moment.</summary>
/// <param name="AgeMinutes">Since it was offered, to its answer or to now.</param>
public sealed record HandoverLine(Handover Handover, HandoverState State, int AgeMinutes)
{
    /// <summary>Somebody has to look: nobody answered in time, or the other partner refused.</summary>
    public bool NeedsAttention => State is HandoverState.TimedOut or HandoverState.Refused;

    /// <summary>Those that need attention first, then by age.</summary>
    public static ImmutableArray<HandoverLine> Of(GvlLocation location, GvlMoment now) =>
    [
        .. location.Handovers
            .Select(handover => new HandoverLine(
                handover,
                handover.StateAt(now.At),
                (int)((handover.AnsweredAt ?? now.At) - handover.OfferedAt).TotalMinutes))
            .OrderByDescending(line => line.NeedsAttention)
            .ThenBy(line => line.Handover.OfferedAt)
            .ThenBy(line => line.Handover.Id.Value)
            .Take(GvlLimits.LinesMax),
    ];
}
