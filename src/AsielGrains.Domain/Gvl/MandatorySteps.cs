using System.Collections.Immutable;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Regietafels;

namespace AsielGrains.Domain.Gvl;

/// <summary>The steps that a household must have at a joint location, in their order.</summary>
/// <param name="Persons">As expected or arrived here, else with a case of their own; 0: not known.</param>
/// <param name="Profiles">
/// By which the steps are its: those of its files, or before there are any by the number of persons.
/// </param>
public sealed record MandatorySteps(
    HouseholdId Household, int Persons, ImmutableArray<FileProfile> Profiles, ImmutableArray<MandatoryStep> Steps)
{
    public static MandatorySteps Of(GvlLocation location, HouseholdFile file)
    {
        var visit = location.Visits.GetValueOrDefault(file.Household);
        var persons = visit?.Persons ?? file.Persons;
        ImmutableArray<FileProfile> profiles = file.Profiles is { IsEmpty: false } known ? known
            : [persons > 1 ? FileProfile.Household : FileProfile.Alone];
        var booked = location.StepsOf(file.Household).ToLookup(step => step.Step);
        return new(
            file.Household,
            persons,
            profiles,
            [
                .. ShippedGvl.Mandatory.Rules
                    .Where(rule => rule.IsFor(profiles, file.Tracks))
                    .Select(rule => Of(rule.Step, booked[rule.Step], visit, file)),
            ]);
    }

    static MandatoryStep Of(
        GvlStep step, IEnumerable<BookedStep> booked, HouseholdVisit? visit, HouseholdFile file)
    {
        // What was missed says nothing once it was booked anew.
        var last = booked
            .OrderBy(known => known.State is not StepState.Missed)
            .ThenBy(known => known.BeginsAt)
            .LastOrDefault();
        var recordedOn = file.DayOf(step);
        var state = recordedOn is not null || last?.State is StepState.Done || visit?.Done.Contains(step) is true
            ? MandatoryState.Done
            : last?.State switch
            {
                StepState.Booked => MandatoryState.Booked,
                StepState.UnderWay => MandatoryState.UnderWay,
                _ => MandatoryState.Missing,
            };
        return new(step, state, last, recordedOn);
    }
}
