using AsielGrains.Contract.V1;
using AsielGrains.Grains.Gvl;
using Joint = AsielGrains.Domain.Gvl;

namespace AsielGrains.Gateway.Gvl;

/// <summary>Writes what a household must have in the contract's form.</summary>
static class MandatoryMessages
{
    public static GetMandatoryStepsResponse Of(GvlReading<Joint.MandatorySteps> reading) => new()
    {
        Steps = new()
        {
            HouseholdId = reading.View.Household.ToString(),
            Persons = reading.View.Persons,
            Steps = { reading.View.Steps.Select(Of) },
            Version = reading.Version,
            Position = reading.Position.ToString(),
        },
        Profiles = { reading.View.Profiles.Select(profile => (FileProfile)profile) },
    };

    static MandatoryStep Of(Joint.MandatoryStep step) => new()
    {
        Step = (GvlStep)step.Step,
        State = (MandatoryState)step.State,
        Booking = step.Booking is { } booking ? GvlMessages.Of(booking) : null,
        RecordedOn = step.RecordedOn is { } on ? GvlTexts.Date(on) : "",
    };
}
