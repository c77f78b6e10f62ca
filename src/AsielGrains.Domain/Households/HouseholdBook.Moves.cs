using System.Collections.Immutable;
using AsielGrains.Domain.Identity;

namespace AsielGrains.Domain.Households;

public sealed partial class HouseholdBook
{
    /// <summary>The moves of a household, in the order in which the arrivals were told.</summary>
    public IReadOnlyList<HouseholdMove> MovesOf(HouseholdId id) =>
        _households.TryGetValue(id, out var household) ? [.. household.Moves] : [];

    /// <summary>The moves of a period, both days included.</summary>
    public MoveFigures Figures(DateOnly from, DateOnly until)
    {
        var stayed = _households.Values
            .Where(household => household.Stays.Any(stay => Meets(stay, from, until)))
            .ToArray();
        var moves = stayed
            .Select(household => household.Moves.Where(move => move.On >= from && move.On <= until).ToArray())
            .ToArray();
        var all = moves.SelectMany(move => move).ToArray();
        return new(
            stayed.Length,
            stayed.Sum(PersonsOf),
            stayed.Sum(household => household.Minors ?? 0),
            stayed.Count(household => household.Minors is null),
            all.Length,
            all.Sum(move => move.Persons),
            all.Sum(move => move.Minors ?? 0),
            ByMoves(stayed, moves),
            [
                .. all.GroupBy(move => move.Choice?.MoveReason)
                    .OrderBy(moved => moved.Key ?? (MoveReason)int.MaxValue)
                    .Select(moved => new MoveReasonCount(moved.Key, moved.Count())),
            ],
            all.Count(move => move.Choice?.Deviation is not null),
            all.Count(move => move.Choice?.Advice is null));
    }

    static ImmutableArray<int> ByMoves(KnownHousehold[] households, HouseholdMove[][] moves)
    {
        var persons = new int[MoveFigures.MovesToldMax + 1];
        foreach (var (household, moved) in households.Zip(moves))
            persons[Math.Min(HouseholdMove.Times(moved), MoveFigures.MovesToldMax)] += PersonsOf(household);
        return [.. persons];
    }

    static bool Meets(HouseholdStay stay, DateOnly from, DateOnly until) =>
        stay.ArrivedOn <= until && !(stay.EndedOn < from);

    static int PersonsOf(KnownHousehold household) =>
        PersonsAtOnce(household.Stays.Where(stay => stay.ArrivedOn is not null));
}
