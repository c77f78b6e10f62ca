using AsielGrains.Domain.Gvl;
using AsielGrains.Domain.Partners;
using static AsielGrains.Domain.Tests.Gvl.Scene;

namespace AsielGrains.Domain.Tests.Gvl;

public sealed class BookingSpecification
{
    [Fact]
    public void A_hearing_takes_its_room_the_interpreter_and_a_room_for_the_lawyer_or_nothing()
    {
        var taken = Small().Then(
            Book(1, 1, StepAt(GvlStep.LawyerPreparation, 10)), Organisation.Coa);
        taken.Ask(Book(2, 2, StepAt(GvlStep.DetailedInterview, 8)), Organisation.Ind).ThenRefused(Reason.NoSlotLeft);

        var booked = taken.Then(Book(3, 2, StepAt(GvlStep.DetailedInterview, 12)), Organisation.Ind);
        Assert.Equal("NG TOLK ADV", booked.FindStep(Id(3), GvlStep.DetailedInterview)!.Resources.ToString());
    }

    [Fact]
    public void Of_several_steps_all_are_booked_or_none()
    {
        var location = Small().Then(Book(1, 1, StepAt(GvlStep.Identification, 9)), Organisation.Politie);
        location
            .Ask(
                Book(2, 2, StepAt(GvlStep.Identification, 8, day: 1), StepAt(GvlStep.Identification, 9)),
                Organisation.Politie)
            .ThenRefused(Reason.HouseholdBusy);
        location
            .Ask(Book(2, 2, StepAt(GvlStep.DetailedInterview, 8), StepAt(GvlStep.Regietafel, 9)), Organisation.Ind)
            .ThenRefused(Reason.HouseholdBusy);
        var both = location.Ask(
            Book(2, 2, StepAt(GvlStep.DetailedInterview, 8), StepAt(GvlStep.Regietafel, 13)), Organisation.Ind);
        Assert.Equal(2, both.Events.Length);
    }

    [Fact]
    public void The_camera_is_the_scarce_one_and_its_slot_is_not_used_twice() => Small()
        .Then(Book(1, 1, StepAt(GvlStep.Identification, 9)), Organisation.Politie)
        .Ask(Book(2, 2, StepAt(GvlStep.Identification, 9, 30)), Organisation.Politie)
        .ThenRefused(Reason.NoSlotLeft);

    [Fact]
    public void A_repeat_is_known_and_another_booking_under_the_same_id_is_refused()
    {
        var booking = Book(1, 1, StepAt(GvlStep.Identification, 9));
        var location = Small().Then(booking, Organisation.Politie);
        Assert.Equal(Decision<GvlEvent>.KnownAlready, location.Ask(booking, Organisation.Politie));
        location.Ask(Book(1, 1, StepAt(GvlStep.Identification, 10)), Organisation.Politie).ThenRefused(Reason.UseKnown);
    }

    [Fact]
    public void A_bus_has_a_seat_for_each_person()
    {
        var location = Small()
            .Then(Book(1, 1, StepAt(GvlStep.Transport, 14)), Organisation.Coa)
            .Then(Book(2, 2, StepAt(GvlStep.Transport, 14)), Organisation.Coa);
        location.Ask(Book(3, 3, StepAt(GvlStep.Transport, 14)), Organisation.Coa).ThenRefused(Reason.NoSlotLeft);
        Assert.Equal(2, location.UseOf(location.FindResource(Bus)!, Today, 6).Free);
    }

    [Theory]
    [InlineData(8, 10, 0, Reason.NotASlot)]
    [InlineData(16, 30, 0, Reason.NotASlot)]
    [InlineData(9, 0, 5, Reason.NotASlot)]
    [InlineData(9, 0, 91, Reason.BeyondCalendar)]
    [InlineData(9, 0, -1, Reason.DateInPast)]
    public void A_time_that_is_no_slot_is_refused(int hour, int minute, int day, Reason reason) => Small()
        .Ask(Book(1, 1, StepAt(GvlStep.Identification, hour, minute, day)), Organisation.Politie)
        .ThenRefused(reason);

    [Fact]
    public void Each_partner_books_the_steps_it_leads_and_the_host_those_of_partners_that_do_not_call()
    {
        var location = Small();
        location.Ask(Book(1, 1, StepAt(GvlStep.Identification, 9)), Organisation.Coa).ThenRefused(Reason.StepNotYours);
        location.Ask(Book(1, 1, StepAt(GvlStep.LawyerReview, 9)), Organisation.Ind).ThenRefused(Reason.StepNotYours);
        Assert.Null(location.Ask(Book(1, 1, StepAt(GvlStep.LawyerReview, 9)), Organisation.Coa).Rejection);
    }

    [Fact]
    public void A_step_that_can_not_be_moved_keeps_its_time_and_one_that_is_moved_leaves_its_slot()
    {
        var location = Small()
            .Then(Book(1, 1, StepAt(GvlStep.Identification, 9)), Organisation.Politie)
            .Then(Book(2, 2, StepAt(GvlStep.Identification, 10)), Organisation.Politie);
        var blocked = new GvlCommand.MoveStep(Id(1), StepAt(GvlStep.Identification, 10, 15));
        location.Ask(blocked, Organisation.Politie).ThenRefused(Reason.NoSlotLeft);

        var moved = location.Then(
            new GvlCommand.MoveStep(Id(1), StepAt(GvlStep.Identification, 9, 15)), Organisation.Politie);
        Assert.Equal(new(9, 15), moved.FindStep(Id(1), GvlStep.Identification)!.StartsAt);
        Assert.Equal(2, moved.UseOf(moved.FindResource(Avim)!, Today, 4).Free);
    }

    [Fact]
    public void A_step_runs_from_booked_over_under_way_to_done_and_nothing_out_of_order()
    {
        var booked = Small().Then(Book(1, 1, StepAt(GvlStep.Transport, 9)), Organisation.Coa);
        var (start, finish) = (
            new GvlCommand.StartStep(Id(1), GvlStep.Transport), new GvlCommand.FinishStep(Id(1), GvlStep.Transport));
        booked.Ask(start, Organisation.Coa, At(9)).ThenRefused(Reason.NotArrived);
        var there = booked.Arrived(1, At(8));
        there.Ask(finish, Organisation.Coa, At(9)).ThenRefused(Reason.StepOutOfOrder);
        var left = there.Then(start, Organisation.Coa, At(9)).Then(finish, Organisation.Coa, At(10));
        Assert.False(left.AllVisits.Single().IsPresent);
        Assert.Equal(Decision<GvlEvent>.KnownAlready, left.Ask(finish, Organisation.Coa, At(10)));
    }

    [Fact]
    public void Who_does_not_come_loses_the_slot_for_everybody_with_a_reason()
    {
        var location = Small().Then(Book(1, 1, StepAt(GvlStep.DocumentCheck, 9)), Organisation.KMar);
        var missed = new GvlCommand.ReportMissed(Id(1), GvlStep.DocumentCheck, MissedReason.Ill);
        location.Ask(missed, Organisation.KMar, At(8, 59)).ThenRefused(Reason.StepOutOfOrder);
        var day = FunctionDay.Of(location.Then(missed, Organisation.KMar, At(9)), Today, Now(9))
            .Single(line => line.Resource.Code == Kmar);
        Assert.Equal((18, 0, 15, 2, 1), (day.Total, day.Used, day.Free, day.Passed, day.Lost));
        Assert.Equal([new SlotLoss(LostSlotReason.NoShow, 1)], day.Losses);
    }

    [Fact]
    public void A_closure_takes_slots_away_with_its_reason_and_displaces_who_was_booked_last()
    {
        var location = Small()
            .Then(Book(1, 1, StepAt(GvlStep.Identification, 9)), Organisation.Politie)
            .Then(
                new GvlCommand.CloseResource(new(
                    Id(9), Avim, Today, new(9, 0), new(10, 0), 2, LostSlotReason.StaffAbsent)),
                Organisation.Politie);
        Assert.Equal(Id(1), Assert.Single(GvlBoard.Of(location, Now(8)).Displaced).Booking);
        var day = FunctionDay.Of(location, Today, Now(8)).Single(line => line.Resource.Code == Avim);
        Assert.Equal([new SlotLoss(LostSlotReason.StaffAbsent, 5)], day.Losses);

        var moved = location.Then(
            new GvlCommand.MoveStep(Id(1), StepAt(GvlStep.Identification, 10)), Organisation.Politie);
        Assert.Empty(GvlBoard.Of(moved, Now(8)).Displaced);
        location.Ask(new GvlCommand.EndClosure(Id(9)), Organisation.KMar).ThenRefused(Reason.StepNotYours);
        Assert.Empty(GvlBoard.Of(
            location.Then(new GvlCommand.EndClosure(Id(9)), Organisation.Politie), Now(8)).Displaced);
    }
}
