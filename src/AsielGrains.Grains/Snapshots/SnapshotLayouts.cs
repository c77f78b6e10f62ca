using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Persons;
using AsielGrains.Domain.Reception;

namespace AsielGrains.Grains.Snapshots;

/// <summary>The layouts of today.</summary>
static class SnapshotLayouts
{
    // Version 1 has no course. A program that knows none must not go on from a case that has one: it would keep the
    // case without it.
    public static readonly SnapshotLayout<AsylumCase> Case = new("case", 2, SnapshotJson.Default.AsylumCase)
    {
        VersionMin = 1,
        VersionOf = state => state.Course.Steps.IsEmpty ? 1 : 2,
        Person = state => state.Person,
        Personal = state => state.Personal,
        WithPersonal = (state, personal) => state with { Personal = personal },
    };

    public static readonly SnapshotLayout<Person> Person = new("person", 1, SnapshotJson.Default.Person);

    // Version 1 has neither description nor counted nights nor choices.
    public static readonly SnapshotLayout<ReceptionSite> Site = new("site", 2, SnapshotJson.Default.ReceptionSite)
    {
        VersionMin = 1,
        VersionOf = state =>
            state is { Description: null, Choices: null } && state.CountedNights.IsEmpty ? 1 : 2,
    };
}
