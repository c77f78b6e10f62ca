using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Persons;
using AsielGrains.Domain.Reception;

namespace AsielGrains.Grains.Snapshots;

/// <summary>The layouts of today.</summary>
static class SnapshotLayouts
{
    public static readonly SnapshotLayout<AsylumCase> Case = new("case", 1, SnapshotJson.Default.AsylumCase)
    {
        Person = state => state.Person,
        Personal = state => state.Personal,
        WithPersonal = (state, personal) => state with { Personal = personal },
    };

    public static readonly SnapshotLayout<Person> Person = new("person", 1, SnapshotJson.Default.Person);

    public static readonly SnapshotLayout<ReceptionSite> Site = new("site", 1, SnapshotJson.Default.ReceptionSite);
}
