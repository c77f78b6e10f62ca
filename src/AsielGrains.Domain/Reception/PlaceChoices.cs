using System.Collections.Immutable;

namespace AsielGrains.Domain.Reception;

/// <summary>How often people followed the advice for a place, ever.</summary>
/// <param name="Accepted">One of the options was taken.</param>
/// <param name="AcceptedBest">It was the best one.</param>
/// <param name="Deviations">By reason, in the order of the reasons.</param>
public sealed record PlaceChoices(int Accepted, int AcceptedBest, ImmutableArray<DeviationCount> Deviations)
{
    public static PlaceChoices None { get; } = new(0, 0, []);

    public PlaceChoices With(AdviceGiven advice, DeviationReason? deviation)
    {
        if (deviation is not { } reason)
            return this with { Accepted = Accepted + 1, AcceptedBest = AcceptedBest + (advice.Rank == 1 ? 1 : 0) };
        var before = Deviations.FirstOrDefault(count => count.Reason == reason);
        return this with
        {
            Deviations =
            [
                .. Deviations.Where(count => count.Reason != reason)
                    .Append(new(reason, (before?.Times ?? 0) + 1))
                    .OrderBy(count => count.Reason),
            ],
        };
    }
}
