namespace AsielGrains.Domain.Cases;

public sealed partial record AsylumCase
{
    // The site had the word: what it says is taken whatever stage the case is in. Whose household it is the case knows.
    static Decision<CaseEvent> Decide(AsylumCase state, CaseCommand.FollowPlace command, DateOnly today)
    {
        if (state.Stage is Stage.Unknown)
            return CaseUnknown;
        if (state.Standing.Household != command.Household)
            return Refuse(Reason.OtherHousehold, "The case belongs to another household.", "household_id");
        if (state.Place == command.Place)
            return Decision<CaseEvent>.KnownAlready;
        var on = command.Place?.On < today ? command.Place.On : today;
        return new CaseEvent.PlaceFollowed(on, command.Household, command.Place);
    }
}
