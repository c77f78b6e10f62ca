using AsielGrains.Domain.Flow;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Reception;

namespace AsielGrains.Domain.Households;

public sealed partial class HouseholdBook
{
    /// <summary>In how many segments it is stored: what is told of one changes no other.</summary>
    public const int SegmentsCount = KnownCases.SegmentsCount;

    /// <summary>The segment a case is in, from 0. Stored, so it never changes.</summary>
    public static int SegmentOf(CaseId id) => KnownCases.SegmentOf(id);

    /// <summary>The segment a household is in: that of the case, for a person alone.</summary>
    public static int SegmentOf(HouseholdId id) => SegmentOf(new CaseId(id.Value));

    /// <summary>The segment that an event of a site would change; null: none, as it is about nothing known.</summary>
    public int? SegmentOf(SiteId site, SiteEvent @event) =>
        HouseholdOf(site, @event) is { } household ? SegmentOf(household) : null;

    /// <summary>The segment that an event of a placement across sites would change; null: none.</summary>
    public int? SegmentOf(JointId id, JointEvent @event)
    {
        var terms = @event is JointEvent.Begun begun ? begun.Terms : _joints.GetValueOrDefault(id)?.Terms;
        return terms is null ? null : SegmentOf(terms.Household);
    }

    /// <summary>The households of a segment of which something was told, in the order of their ids.</summary>
    public IReadOnlyList<KeptHousehold> HouseholdsIn(int segment) =>
    [
        .. from household in _households.In(segment).Values
           where household.ToldAt != default
           orderby household.Id.Value
           select new KeptHousehold(
               household.Id,
               household.Told,
               household.ToldAt,
               household.Minors,
               [.. household.Stays.Select(stay => stay with { IsOver = false })],
               [.. household.Joints.OrderBy(joint => joint.Value).Select(joint => _joints[joint])]),
    ];

    /// <summary>The cases of a segment, in the order of their ids.</summary>
    public IReadOnlyList<KeptCase> CasesIn(int segment) =>
    [
        .. _cases.In(segment).Values
            .Concat(_loose.In(segment).Select(loose => new LinkedCase(loose.Key, loose.Value)))
            .Select(linked => linked.Keep())
            .OrderBy(kept => kept.Id.Value),
    ];

    /// <summary>The changes of a segment's households that have not ended, in the order of their ids.</summary>
    public IReadOnlyList<KeptChange> ChangesIn(int segment) =>
    [
        .. _changing.Values
            .Where(change => SegmentOf(change.Household) == segment)
            .OrderBy(change => change.Change.Value),
    ];

    /// <summary>Takes in what was stored. Only once of each, and before anything that came after it.</summary>
    public void Restore(
        IEnumerable<KeptHousehold> households, IEnumerable<KeptCase> cases, IEnumerable<KeptChange> changes)
    {
        foreach (var kept in households)
            Restore(kept);
        foreach (var kept in cases)
            Restore(new LinkedCase(kept));
        foreach (var kept in changes)
            _changing[kept.Change] = kept;
    }

    void Restore(KeptHousehold kept)
    {
        var household = Of(kept.Id);
        (household.Told, household.ToldAt, household.Minors) = (kept.Told, kept.ToldAt, kept.Minors);
        household.Stays.AddRange(kept.Stays);
        foreach (var stay in kept.Stays.Where(stay => !stay.IsClosed))
            Await(stay);
        foreach (var joint in kept.Joints)
            Know(joint);
        _touched.Add(kept.Id);
    }

    void Restore(LinkedCase linked)
    {
        if (linked.IsLoose)
        {
            _loose[linked.Id] = linked.Loose;
            return;
        }

        _cases[linked.Id] = linked;
        Move(linked, before: null);
        if (linked.Absence is not null)
            _missed.Add(linked);
        _touchedCases.Add(linked);
    }
}
