using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Persons;

namespace AsielGrains.Grains.Snapshots;

/// <summary>The layouts of today.</summary>
static class SnapshotLayouts
{
    // Version 1 had no course: a program that knows none would have written a case without it.
    public static readonly SnapshotLayout<AsylumCase> Case = new("case", 2, SnapshotJson.Default.AsylumCase)
    {
        Person = state => state.Person,
        Personal = state => state.Personal,
        WithPersonal = (state, personal) => state with { Personal = personal },
    };

    public static readonly SnapshotLayout<Person> Person = new("person", 1, SnapshotJson.Default.Person);
}
