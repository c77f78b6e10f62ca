using System.Collections.Immutable;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Procedures;

namespace AsielGrains.Domain.Orders;

/// <summary>
/// The cases an order is about. What is left open covers all; a case that was not lodged yet is in no category.
/// </summary>
/// <param name="LodgedFrom">The first day of lodging; null: from the beginning.</param>
/// <param name="LodgedUntil">The last day of lodging; null: without end.</param>
public sealed record CaseCategory(
    ImmutableArray<Nationality> Nationalities,
    ImmutableArray<Track> Tracks,
    ImmutableArray<ApplicationKind> Kinds,
    DateOnly? LodgedFrom,
    DateOnly? LodgedUntil)
{
    public bool Holds(AsylumCase state) =>
        state.LodgedOn is { } lodged
        && !(lodged < LodgedFrom)
        && !(lodged > LodgedUntil)
        && (Nationalities.IsEmpty || Nationalities.Contains(state.Nationality))
        && (Kinds.IsEmpty || Kinds.Contains(state.Kind))
        && (Tracks.IsEmpty || state.Standing.ConfirmedTrack is { } track && Tracks.Contains(track));

    public bool Equals(CaseCategory? other) => other is not null
        && Nationalities.SequenceEqual(other.Nationalities)
        && Tracks.SequenceEqual(other.Tracks)
        && Kinds.SequenceEqual(other.Kinds)
        && (LodgedFrom, LodgedUntil) == (other.LodgedFrom, other.LodgedUntil);

    public override int GetHashCode() =>
        HashCode.Combine(Nationalities.Length, Tracks.Length, Kinds.Length, LodgedFrom, LodgedUntil);
}
