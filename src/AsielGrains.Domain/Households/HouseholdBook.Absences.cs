using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Reception;

namespace AsielGrains.Domain.Households;

public sealed partial class HouseholdBook
{
    // Of all who live on sites nearly nobody is missed.
    readonly HashSet<LinkedCase> _missed = [];

    /// <summary>Who is missed since a day or longer on a site, whoever is missed longest first.</summary>
    /// <param name="site">Null: on all of them.</param>
    public IReadOnlyList<MissedResident> MissedSince(DateOnly day, SiteId? site) =>
    [
        .. from linked in _missed
           let absence = linked.Absence!
           where absence.Since <= day
           from stay in PresentOf(linked)
           where site is null || stay.Site == site
           orderby absence.Since, linked.Id.Value
           select new MissedResident(
               linked.Id,
               stay.Household,
               stay.Site,
               stay.Id,
               absence.Since,
               absence.NotFoundOn,
               absence.EstablishedOn),
    ];

    IEnumerable<HouseholdStay> PresentOf(LinkedCase linked) =>
        _households.TryGetValue(linked.Household ?? HouseholdId.OfAlone(linked.Id), out var household)
            ? household.Present
            : [];

    void NoteAbsence(LinkedCase linked, CaseEvent @event)
    {
        if (!Absence.IsMeantBy(@event))
            return;
        if (linked.Absence is null)
            _missed.Remove(linked);
        else
            _missed.Add(linked);
    }
}
