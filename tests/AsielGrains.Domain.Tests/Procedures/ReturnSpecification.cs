using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Partners;
using AsielGrains.Domain.Procedures;
using static AsielGrains.Domain.Tests.Procedures.Told;

namespace AsielGrains.Domain.Tests.Procedures;

/// <summary>The return track at DT&amp;V: file, talks, laissez-passer, agreements on readmission, departure.</summary>
public sealed class ReturnSpecification
{
    static readonly Nationality Morocco = Nationality.Parse("MAR");
    static readonly Nationality Algeria = Nationality.Parse("DZA");

    // Refused on 1 November 2021, to leave at once: kennelijk ongegrond (Vw 2000 art. 30b, 62(2)).
    internal static Told MustLeave => LodgedOn("2021-09-01").And(
        new CaseEvent.ExaminationChosen(Day("2021-10-25"), Examination.General),
        new CaseEvent.IntentionSent(Day("2021-10-27")),
        new CaseEvent.Decided(Day("2021-11-01"), Outcome.ManifestlyUnfounded, Grounds));

    static Told Agreed => MustLeave.And(
        new CaseEvent.ReadmissionAgreed(
            Day("2021-12-01"), Morocco, ReadmissionSource.Authorities, Day("2022-02-28")));

    static ReturnTrack TrackOf(Told told) => ReturnTrack.Of(told.State.Course);

    static CaseEvent.RemovabilityChecked Removable(string on) =>
        new(Day(on), RemovabilityFinding.Removable);

    // Practice: the ILC of DT&V checks the file on the same day and reports back to the IND.
    [Fact]
    public void The_IND_transfers_the_file_and_DTenV_reports_what_is_missing()
    {
        var sent = MustLeave.And(
            new CaseEvent.ReturnFileSent(Day("2021-11-08")),
            new CaseEvent.ReturnFileChecked(Day("2021-11-08"), ReturnFileFinding.DecisionMissing),
            new CaseEvent.ReturnFileChecked(Day("2021-11-08"), ReturnFileFinding.IdentityMissing));

        Assert.Equal(
            [ReturnFileFinding.DecisionMissing, ReturnFileFinding.IdentityMissing], TrackOf(sent).Missing);
        Assert.False(TrackOf(sent).FileComplete);
        Assert.True(TrackOf(sent.And(
            new CaseEvent.ReturnFileChecked(Day("2021-11-10"), ReturnFileFinding.Complete))).FileComplete);
    }

    [Fact]
    public void A_file_that_was_not_transferred_is_not_checked() => MustLeave.Refuses(
        new CaseEvent.ReturnFileChecked(Day("2021-11-08"), ReturnFileFinding.Complete), Reason.StepNotAllowed);

    [Fact]
    public void A_file_is_transferred_after_a_refusal_only() => LodgedOn("2021-09-01").Refuses(
        new CaseEvent.ReturnFileSent(Day("2021-11-08")), Reason.StepNotAllowed);

    [Fact]
    public void Departure_talks_are_held_by_DTenV()
    {
        MustLeave.Refuses(
            new CaseEvent.DepartureTalkHeld(Day("2021-11-10")), Reason.StepNotYours, Organisation.Ind);
        Assert.Equal(2, TrackOf(MustLeave.And(
            new CaseEvent.DepartureTalkHeld(Day("2021-11-10")),
            new CaseEvent.DepartureTalkHeld(Day("2021-11-24")))).Talks);
    }

    [Fact]
    public void A_laissez_passer_is_applied_for_with_each_country_apart()
    {
        var told = MustLeave.And(
            new CaseEvent.LaissezPasserRequested(Day("2021-11-10"), Morocco),
            new CaseEvent.LaissezPasserRequested(Day("2021-11-10"), Algeria),
            Removable("2021-11-24"),
            new CaseEvent.LaissezPasserPresented(Day("2021-11-24"), Morocco),
            Removable("2021-12-08"),
            new CaseEvent.LaissezPasserPresented(Day("2021-12-08"), Morocco),
            new CaseEvent.LaissezPasserAnswered(
                Day("2021-12-20"), Morocco, LaissezPasserAnswer.Granted, Day("2022-01-20")),
            new CaseEvent.LaissezPasserAnswered(Day("2021-12-21"), Algeria, LaissezPasserAnswer.Refused, null));

        Assert.Equal(
            [
                new LaissezPasser(Algeria, Day("2021-11-10"), 0, LaissezPasserAnswer.Refused, Day("2021-12-21")),
                new LaissezPasser(Morocco, Day("2021-11-10"), 2, LaissezPasserAnswer.Granted, Day("2021-12-20"),
                    Day("2022-01-20")),
            ],
            TrackOf(told).LaissezPassers);
        told.Refuses(
            new CaseEvent.LaissezPasserPresented(Day("2021-12-22"), Nationality.Parse("TUN")), Reason.StepNotAllowed);
    }

    // Pilot Terugkeerspoor: an agreement is worth what is done with it in time.
    [Fact]
    public void An_agreement_is_valid_until_its_last_day()
    {
        var agreement = TrackOf(Agreed).Agreements.Single();

        Assert.True(agreement.IsValidOn(Day("2022-02-28")));
        Assert.True(agreement.IsLapsedOn(Day("2022-03-01")));
        Agreed.And(Removable("2022-03-01")).Refuses(
            new CaseEvent.ReturnAttempted(Day("2022-03-01"), Morocco, AttemptResult.CalledOff), Reason.NoAgreement);
        Agreed.And(Removable("2022-01-03")).Refuses(
            new CaseEvent.ReturnAttempted(Day("2022-01-03"), Algeria, AttemptResult.CalledOff), Reason.NoAgreement);
    }

    [Fact]
    public void An_agreement_can_be_tried_more_than_once_and_is_used_by_a_departure()
    {
        var gone = Agreed.And(
            Removable("2022-01-03"),
            new CaseEvent.ReturnAttempted(Day("2022-01-04"), Morocco, AttemptResult.Resisted),
            Removable("2022-01-17"),
            new CaseEvent.ReturnAttempted(Day("2022-01-17"), Morocco, AttemptResult.Departed),
            new CaseEvent.Departed(Day("2022-01-17"), DepartureKind.Forced));

        var agreement = TrackOf(gone).Agreements.Single();
        Assert.Equal((2, Day("2022-01-17")), (agreement.Attempts, agreement.UsedOn));
    }

    [Fact]
    public void An_independent_departure_uses_an_agreement_without_an_attempt() => Assert.Equal(
        Day("2022-01-17"),
        TrackOf(Agreed.And(new CaseEvent.Departed(Day("2022-01-17"), DepartureKind.Independent)))
            .Agreements.Single().UsedOn);

    // Zelfstandig vertrek zonder toezicht is no departure that anybody saw; a transfer is to another state.
    [Fact]
    public void A_departure_that_nobody_saw_or_to_another_state_uses_none()
    {
        Assert.Null(UsedOn(
            Agreed.And(new CaseEvent.AbsenceEstablished(Day("2022-01-10"))), DepartureKind.Unsupervised));
        Assert.Null(UsedOn(Agreed, DepartureKind.Transferred));

        static DateOnly? UsedOn(Told told, DepartureKind kind) =>
            TrackOf(told.And(new CaseEvent.Departed(Day("2022-01-17"), kind))).Agreements.Single().UsedOn;
    }

    [Fact]
    public void A_departure_after_the_last_day_uses_none() => Assert.Null(
        TrackOf(Agreed.And(Removable("2022-03-01"), new CaseEvent.Departed(Day("2022-03-01"), DepartureKind.Forced)))
            .Agreements.Single().UsedOn);

    // Vw 2000 art. 56, model M102; art. 59.
    [Fact]
    public void An_attempt_that_is_told_after_the_departure_counts_as_it_would_have_in_time()
    {
        var check = Removable("2022-01-10");
        var attempt = new CaseEvent.ReturnAttempted(Day("2022-01-10"), Morocco, AttemptResult.Resisted);
        var departure = new CaseEvent.Departed(Day("2022-01-20"), DepartureKind.Forced);

        var fresh = Removable("2022-01-20");
        var late = TrackOf(Agreed.And(fresh, departure).And(check, attempt));
        Assert.Equal(TrackOf(Agreed.And(check, attempt, fresh, departure)).Agreements.AsEnumerable(), late.Agreements);
        Assert.Equal((1, Day("2022-01-20")), (late.Agreements[0].Attempts, late.Agreements[0].UsedOn));
    }

    // DT&V tells the attempt and KMar the departure: neither waits for the other, both for the check.
    [Theory]
    [InlineData(0, 1, 2)]
    [InlineData(0, 2, 1)]
    public void The_attempt_on_which_the_person_left_is_told_before_or_after_the_departure(params int[] order)
    {
        CaseEvent.Step[] told =
        [
            Removable("2022-01-17"),
            new CaseEvent.ReturnAttempted(Day("2022-01-17"), Morocco, AttemptResult.Departed),
            new CaseEvent.Departed(Day("2022-01-17"), DepartureKind.Forced),
        ];

        var agreement = TrackOf(Agreed.And([.. order.Select(at => told[at])])).Agreements.Single();

        Assert.Equal((1, Day("2022-01-17")), (agreement.Attempts, agreement.UsedOn));
    }

    [Fact]
    public void A_placement_rests_on_the_measure()
    {
        var vbl = new CaseEvent.ReturnPlacementMade(Day("2021-11-10"), ReturnPlace.Vbl);
        MustLeave.Refuses(vbl, Reason.CombinationNotPossible);

        var restricted = MustLeave.And(
            Removable("2021-11-10"),
            new CaseEvent.SupervisionImposed(Day("2021-11-10"), SupervisionMeasure.RestrictionOfLiberty), vbl);
        Assert.Equal(ReturnPlace.Vbl, restricted.Standing.Placement);
        Assert.Null(restricted.And(new CaseEvent.SupervisionLifted(
            Day("2021-12-10"), SupervisionMeasure.RestrictionOfLiberty)).Standing.Placement);
        restricted.Refuses(
            new CaseEvent.ReturnPlacementMade(Day("2021-12-10"), ReturnPlace.DetentionCentre),
            Reason.CombinationNotPossible);
    }

    // Rva 2005 art. 3(3): buitenschuld and statelessness are ways out of the duty to leave.
    [Theory]
    [InlineData(RegularGround.NoFault)]
    [InlineData(RegularGround.Stateless)]
    public void Who_cannot_leave_gets_a_permit_and_need_not_leave(RegularGround ground)
    {
        var permitted = MustLeave.And(
            new CaseEvent.RegularPermitIssued(Day("2023-05-01"), ground, Day("2023-05-01"), Day("2024-04-30")));

        Assert.IsType<Residence.PermitHolder>(permitted.Standing.Residence);
        Assert.IsType<Departure.NotObliged>(permitted.Standing.Departure);
        permitted.Refuses(
            new CaseEvent.Departed(Day("2023-06-01"), DepartureKind.Forced), Reason.CombinationNotPossible);
    }
}
