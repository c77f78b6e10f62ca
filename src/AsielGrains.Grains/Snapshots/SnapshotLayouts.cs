using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Orders;
using AsielGrains.Domain.Persons;
using AsielGrains.Domain.Reception;

namespace AsielGrains.Grains.Snapshots;

/// <summary>The layouts of today.</summary>
static class SnapshotLayouts
{
    // Version 1 has no course, version 2 no orders. A program that knows none of what a case has must not go on from
    // it: it would keep the case without it.
    public static readonly SnapshotLayout<AsylumCase> Case = new("case", 3, SnapshotJson.Default.AsylumCase)
    {
        VersionMin = 1,
        VersionOf = state => state.Course.Steps.IsEmpty ? 1 : state.Course.Steps.Any(IsOfOrder) ? 3 : 2,
        Person = state => state.Person,
        Personal = state => state.Personal,
        WithPersonal = (state, personal) => state with { Personal = personal },
    };

    public static readonly SnapshotLayout<ExtensionOrder> Order =
        new("order", 1, SnapshotJson.Default.ExtensionOrder);

    public static readonly SnapshotLayout<Person> Person = new("person", 1, SnapshotJson.Default.Person);

    public static readonly SnapshotLayout<ReceptionSite> Site = new("site", 1, SnapshotJson.Default.ReceptionSite);

    static bool IsOfOrder(CaseEvent.Step step) => step is CaseEvent.TermExtended { Order: not null };
}
