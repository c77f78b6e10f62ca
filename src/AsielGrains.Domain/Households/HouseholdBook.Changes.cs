using AsielGrains.Domain.Identity;

namespace AsielGrains.Domain.Households;

public sealed partial class HouseholdBook
{
    // Most changes end within the second: only those that did not are kept.
    readonly Dictionary<HouseholdChangeId, KeptChange> _changing = [];

    public void Apply(HouseholdId household, HouseholdEvent @event, DateTimeOffset recordedAt)
    {
        switch (@event)
        {
            case HouseholdEvent.ChangeBegun begun:
                _changing[begun.Change] = new(begun.Change, household, recordedAt);
                break;
            case HouseholdEvent.ChangeCompleted completed:
                _changing.Remove(completed.Change);
                break;
            case HouseholdEvent.ChangeTakenBack takenBack:
                _changing.Remove(takenBack.Change);
                break;
            // What is given up stays until no case says so any more.
        }
    }

    IEnumerable<PlaceDifference> HalfChanged() => _changing.Values.Select(one =>
        new PlaceDifference(DifferenceKind.HouseholdHalfChanged, one.Household, one.BegunAt) { Change = one.Change });
}
