using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Partners;
using AsielGrains.Domain.Procedures;
using static AsielGrains.Domain.Tests.Procedures.Told;

namespace AsielGrains.Domain.Tests.Procedures;

/// <summary>The renewed I&amp;R: each partner tells its own fact, and none of them waits for another.</summary>
public sealed class IdentificationSpecification
{
    static readonly Nationality Italy = Nationality.Parse("ITA");

    [Fact]
    public void The_facts_of_identification_may_come_before_or_after_registration()
    {
        var renewed = RegisteredOn("2022-10-03").And(
            new CaseEvent.Preregistered(Day("2022-10-03")),
            new CaseEvent.DocumentsExamined(Day("2022-10-04"), DocumentFinding.Genuine),
            new CaseEvent.EurodacChecked(Day("2022-10-04"), null, null),
            new CaseEvent.VisChecked(Day("2022-10-04"), null),
            new CaseEvent.MedicallyScreened(Day("2022-10-05")),
            new CaseEvent.RegietafelHeld(Day("2022-10-05"), RegietafelSession.BeforeHearing, true, Track.General));

        Assert.Equal("registered", renewed.Standing.Stage);
        Assert.IsType<Residence.Applicant>(renewed.Standing.Residence);
    }

    [Fact]
    public void Documents_are_examined_by_the_KMar_alone()
    {
        var examined = new CaseEvent.DocumentsExamined(Day("2022-10-04"), DocumentFinding.Forged);

        RegisteredOn("2022-10-03").Refuses(examined, Reason.StepNotYours, Organisation.Ind);
        Assert.Equal([examined], RegisteredOn("2022-10-03").Reported(examined, Organisation.KMar).Events);
    }

    [Theory]
    [InlineData(Organisation.Coa)]
    [InlineData(Organisation.Dji)]
    public void COA_and_DJI_verify_and_report_nothing_of_identity(Organisation partner)
    {
        RegisteredOn("2022-10-03").Refuses(
            new CaseEvent.EurodacChecked(Day("2022-10-04"), 1, Italy), Reason.StepNotYours, partner);
        RegisteredOn("2022-10-03").Refuses(
            new CaseEvent.MinorityEstablished(Day("2022-10-04"), Minority.Adult), Reason.StepNotYours, partner);
    }

    [Fact]
    public void The_regietafel_proposes_a_track_and_the_IND_decides_on_it()
    {
        var proposed = RegisteredOn("2020-07-06").And(
            new CaseEvent.RegietafelHeld(Day("2020-07-07"), RegietafelSession.BeforeHearing, false, Track.SafeCountry));
        Assert.Equal(new(Track.SafeCountry, Confirmed: false, Day("2020-07-07")), proposed.Standing.Track);

        var confirmed = proposed.And(new CaseEvent.TrackAssigned(Day("2020-07-08"), Track.SafeCountry, null));
        Assert.Equal(new(Track.SafeCountry, Confirmed: true, Day("2020-07-08")), confirmed.Standing.Track);
    }

    [Fact]
    public void A_later_proposal_changes_nothing_in_what_was_decided()
    {
        var decided = RegisteredOn("2020-07-06").And(
            new CaseEvent.TrackAssigned(Day("2020-07-07"), Track.General, null),
            new CaseEvent.RegietafelHeld(Day("2020-07-08"), RegietafelSession.AfterHearing, true, Track.SafeCountry));

        Assert.Equal(Track.General, decided.Standing.Track!.Value.Track);
    }

    [Fact]
    public void A_step_is_refused_while_nothing_of_the_case_is_known() => new Told([]).Refuses(
        new CaseEvent.Preregistered(Day("2022-10-03")), Reason.CaseUnknown);

    [Fact]
    public void A_step_cannot_be_dated_before_the_case_began() => RegisteredOn("2022-10-03").Refuses(
        new CaseEvent.MedicallyScreened(Day("2022-10-02")), Reason.StepNotAllowed);

    [Fact]
    public void A_step_cannot_be_dated_in_the_future() => RegisteredOn("2022-10-03").Refuses(
        new CaseEvent.MedicallyScreened(Today.AddDays(1)), Reason.DateInFuture);

    [Fact]
    public void The_same_step_with_another_content_is_retracted_first() => RegisteredOn("2022-10-03")
        .And(new CaseEvent.DocumentsExamined(Day("2022-10-04"), DocumentFinding.Genuine))
        .Refuses(
            new CaseEvent.DocumentsExamined(Day("2022-10-04"), DocumentFinding.Forged), Reason.StepAlreadyRecorded);

    [Fact]
    public void Each_hit_of_a_day_is_told() => RegisteredOn("2022-10-03").And(
        new CaseEvent.EurodacChecked(Day("2022-10-04"), 1, Italy) { HitOn = Day("2022-08-01") },
        new CaseEvent.EurodacChecked(Day("2022-10-04"), 2, Italy) { HitOn = Day("2022-07-01") },
        new CaseEvent.EurodacChecked(Day("2022-10-04"), 1, Nationality.Parse("GRC")));

    [Fact]
    public void Each_kind_of_document_of_a_day_is_told()
    {
        var told = RegisteredOn("2022-10-03").And(
            Examined(DocumentKind.Passport, DocumentFinding.Forged),
            Examined(DocumentKind.IdentityCard, DocumentFinding.Genuine));

        told.Refuses(Examined(DocumentKind.Passport, DocumentFinding.Genuine), Reason.StepAlreadyRecorded);
        var retract = new CaseCommand.Retract(
            Examined(DocumentKind.IdentityCard, DocumentFinding.Genuine), Organisation.KMar);
        Assert.Equal(
            Examined(DocumentKind.Passport, DocumentFinding.Forged),
            Assert.Single(AsylumCase.Decide(told.State, retract, Today).Events
                .Aggregate(told.State, AsylumCase.Evolve).Course.Steps));
    }

    static CaseEvent.DocumentsExamined Examined(DocumentKind kind, DocumentFinding finding) =>
        new(Day("2022-10-04"), finding) { Document = kind };

    [Fact]
    public void Registration_cannot_move_behind_what_followed_from_it()
    {
        var told = RegisteredOn("2022-10-03")
            .And(new CaseEvent.HearingHeld(Day("2022-10-05"), Hearing.Registration));
        var late = new CaseCommand.Correct(RegisteredOn: Day("2022-10-10"));

        Assert.Equal(Reason.StepNotAllowed, AsylumCase.Decide(told.State, late, Today).Rejection?.Reason);
    }
}
