using System.Collections.Immutable;
using AsielGrains.Domain.Identity;

namespace AsielGrains.Domain.Gvl;

/// <summary>A household on an agenda of the Regietafel, as the joint location sees it.</summary>
/// <param name="Panel">Its booking of the panel today; null: none.</param>
/// <param name="Missing">Steps without which the file is not ready.</param>
public sealed record SittingLine(HouseholdId Household, BookedStep? Panel, ImmutableArray<GvlStep> Missing)
{
    internal static SittingLine Of(
        GvlLocation location, HouseholdId household, List<BookedStep> panel, ImmutableArray<HouseholdFile> files)
    {
        var done = location.Visits.GetValueOrDefault(household)?.Done ?? [];
        var file = files.FirstOrDefault(known => known.Household == household);
        return new(
            household,
            panel.Find(step => step.Household == household),
            [
                .. ShippedGvl.Steps[GvlStep.Regietafel].After
                    .Where(step => !done.Contains(step) && file?.DayOf(step) is null),
            ]);
    }
}
