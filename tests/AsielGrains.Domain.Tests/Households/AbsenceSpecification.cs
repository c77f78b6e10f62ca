using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Households;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Procedures;
using static AsielGrains.Domain.Tests.Households.Sites;

namespace AsielGrains.Domain.Tests.Households;

/// <summary>Who is missed on the sites, for whoever has to look.</summary>
public sealed class AbsenceSpecification
{
    static readonly CaseEvent Signalled = new CaseEvent.AbsenceSignalled(Day(1), AbsenceSignal.HouseCheckMissed);
    static readonly CaseEvent NotFound = new CaseEvent.AddressChecked(Day(3), AddressFinding.NotFound);

    static Sites Resident => new Sites().Held(North, 1).Arrived(North, 1).Registered(Household);

    [Fact]
    public void Who_is_missed_is_listed_from_the_first_signal_on_with_what_was_found()
    {
        var book = Resident.Tell(Signalled)
            .Tell(new CaseEvent.AbsenceSignalled(Day(2), AbsenceSignal.HouseCheckMissed)).Tell(NotFound).Book;
        Assert.Empty(book.MissedSince(Day(0), null));
        Assert.Equal(
            new MissedResident(Case, Household, North, Id(1), Day(1), Day(3), null),
            Assert.Single(book.MissedSince(Day(1), North)));
        Assert.Empty(book.MissedSince(Day(9), South));
    }

    [Fact]
    public void An_established_absence_is_listed_as_long_as_the_household_has_its_places()
    {
        var sites = Resident.Tell(Signalled).Tell(NotFound).Tell(new CaseEvent.AbsenceEstablished(Day(4)));
        Assert.Equal(Day(4), Assert.Single(sites.Book.MissedSince(Day(4), null)).EstablishedOn);
        Assert.Empty(sites.Departed(North, 1, 5).Book.MissedSince(Day(9), null));
    }

    [Fact]
    public void Whoever_is_known_to_be_somewhere_is_missed_no_more()
    {
        CaseEvent[] ends =
        [
            new CaseEvent.AddressChecked(Day(3), AddressFinding.Seen),
            new CaseEvent.ReturnedFromAbsence(Day(3)),
            new CaseEvent.Departed(Day(3), DepartureKind.Independent),
            new CaseEvent.SupervisionImposed(Day(3), SupervisionMeasure.Detention),
            new CaseEvent.StepRetracted(
                Day(3), StepKind.AbsenceSignalled, nameof(AbsenceSignal.HouseCheckMissed), Day(1)),
        ];
        Assert.All(ends, end => Assert.Empty(Resident.Tell(Signalled).Tell(end).Book.MissedSince(Day(9), null)));
    }

    [Fact]
    public void A_signal_makes_no_difference_between_case_and_place() =>
        Assert.Empty(Resident.Followed().Tell(Signalled).Differences());

    [Fact]
    public void Who_was_missed_before_joining_a_household_is_missed_there()
    {
        var sites = new Sites().Held(North, 1).Arrived(North, 1).Registered(null).Tell(Signalled);
        Assert.Empty(sites.Book.MissedSince(Day(9), null));
        sites.Tell(new CaseEvent.HouseholdChanged(Day(2), Household, HouseholdReason.Reunion));
        Assert.Single(sites.Book.MissedSince(Day(9), null));
    }

    [Fact]
    public void A_person_without_a_household_is_missed_where_it_has_places_under_its_own_case()
    {
        var alone = HouseholdId.OfAlone(Case);
        var sites = new Sites { Placed = alone }.Held(North, 1).Arrived(North, 1).Registered(null).Tell(Signalled);
        Assert.Equal(
            new MissedResident(Case, alone, North, Id(1), Day(1), null, null),
            Assert.Single(sites.Book.MissedSince(Day(9), null)));
        Assert.Empty(sites.Departed(North, 1, 5).Book.MissedSince(Day(9), null));
    }
}
