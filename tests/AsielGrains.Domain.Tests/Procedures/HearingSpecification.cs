using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Deadlines;
using AsielGrains.Domain.Partners;
using AsielGrains.Domain.Procedures;
using static AsielGrains.Domain.Tests.Procedures.Told;

namespace AsielGrains.Domain.Tests.Procedures;

/// <summary>
/// What surrounds a hearing in track 4: the medical advice before it, corrections and additions after it, and the
/// intention that is handed over on the next day.
/// </summary>
public sealed class HearingSpecification
{
    static readonly CaseEvent.HearingHeld Detailed = new(Day("2021-10-25"), Hearing.Detailed);

    static Told Lodged => LodgedOn("2021-09-01");

    // Monday 25 October is day 1.
    static Told Heard => Lodged.And(new CaseEvent.ExaminationChosen(Day("2021-10-20"), Examination.General), Detailed);

    static CaseEvent.MedicalAdviceGiven Advice(MedicalAdvice advice, string on = "2021-09-15") => new(Day(on), advice);

    static Deadline Deadline(Told told, string term) =>
        DeadlineReckoning.Of(told.State, Today).Single(deadline => deadline.Term.Code == term);

    [Fact]
    public void Corrections_are_due_on_the_second_day_of_six_and_are_a_right()
    {
        var due = Deadline(Heard, "AA6-CORR");

        Assert.Equal((Day("2021-10-26"), TermNature.Right), (due.EndsOn, due.Term.Nature));
        var told = Heard.And(new CaseEvent.CorrectionsReceived(Day("2021-10-26")));
        Assert.Equal(DeadlineState.Met, Deadline(told, "AA6-CORR").StateOn(Today));
        Assert.Equal("examination", told.Standing.Stage);
    }

    [Fact]
    public void And_on_the_fourth_of_eight_once_there_was_a_detailed_hearing()
    {
        var first = LodgedOn("2015-09-01").And(
            new CaseEvent.ExaminationChosen(Day("2015-10-01"), Examination.General),
            new CaseEvent.HearingHeld(Day("2015-10-05"), Hearing.First));

        Assert.DoesNotContain(
            DeadlineReckoning.Of(first.State, Today), deadline => deadline.Term.Code == "AA8-CORR");
        var heard = first.And(new CaseEvent.HearingHeld(Day("2015-10-07"), Hearing.Detailed));
        Assert.Equal(Day("2015-10-08"), Deadline(heard, "AA8-CORR").EndsOn);
    }

    [Fact]
    public void In_the_extended_procedure_there_are_two_weeks_after_each_hearing()
    {
        var extended = Lodged.And(new CaseEvent.ExaminationChosen(Day("2021-10-20"), Examination.Extended), Detailed);
        var again = extended.And(new CaseEvent.HearingHeld(Day("2021-11-15"), Hearing.Additional));

        Assert.Equal(Day("2021-11-08"), Deadline(extended, "VA-CORR").EndsOn);
        Assert.Equal(Day("2021-11-29"), Deadline(again, "VA-CORR").EndsOn);
    }

    [Fact]
    public void Before_any_hearing_there_is_nothing_to_correct() =>
        Lodged.Refuses(new CaseEvent.CorrectionsReceived(Day("2021-10-26")), Reason.StepNotAllowed);

    [Theory]
    [InlineData("2021-09-01", "AA6-INT", "2021-10-27", "2021-10-28", Hearing.Detailed)]
    [InlineData("2021-06-01", "AA8-INT", "2021-10-29", "2021-10-30", Hearing.First)]
    public void An_intention_can_be_handed_over_on_the_next_day(
        string lodgedOn, string term, string sent, string handedOver, Hearing dayOne)
    {
        var heard = LodgedOn(lodgedOn).And(
            new CaseEvent.ExaminationChosen(Day("2021-10-20"), Examination.General),
            new CaseEvent.HearingHeld(Day("2021-10-25"), dayOne));
        var extension = $"{term}{(dayOne is Hearing.First ? 6 : 4)}";

        Assert.Equal(Day(sent), Deadline(heard, term).EndsOn);
        Assert.Equal(
            Day(handedOver),
            Deadline(
                heard.And(new CaseEvent.TermExtended(Day("2021-10-27"), term, extension, "handed-over")), term).EndsOn);
    }

    [Fact]
    public void Who_is_not_to_be_heard_in_the_general_procedure_goes_to_the_extended_one()
    {
        var advised = Lodged.And(Advice(MedicalAdvice.NotInGeneral));
        var general = new CaseEvent.ExaminationChosen(Day("2021-10-20"), Examination.General);

        advised.Refuses(general, Reason.StepNotAllowed);
        advised.Refuses(general with { Examination = Examination.GeneralLong }, Reason.StepNotAllowed);
        Assert.Contains("3.113(7)", advised.Reported(general).Rejection!.Detail, StringComparison.Ordinal);
        advised.And(general with { Examination = Examination.Extended }, Detailed);
        advised.And(Advice(MedicalAdvice.NoObstacle, "2021-10-01"), general, Detailed);
        Lodged.And(general, Advice(MedicalAdvice.NotInGeneral, "2021-10-22"))
            .Refuses(Detailed, Reason.StepNotAllowed);
    }

    [Theory]
    [InlineData(MedicalAdvice.NoObstacle)]
    [InlineData(MedicalAdvice.Postponed)]
    [InlineData(MedicalAdvice.Facilities)]
    [InlineData(MedicalAdvice.Combination)]
    public void Other_advice_excludes_no_procedure(MedicalAdvice advice) => Lodged.And(
        Advice(advice), new CaseEvent.ExaminationChosen(Day("2021-10-20"), Examination.General), Detailed);

    [Fact]
    public void An_advice_that_is_told_after_the_hearing_takes_back_nothing() =>
        Assert.Null(Heard.Reported(Advice(MedicalAdvice.NotInGeneral)).Rejection);

    [Theory]
    [InlineData(Track.Dublin)]
    [InlineData(Track.SafeCountry)]
    public void In_the_tracks_1_and_2_there_is_no_medical_advice(Track track) => Lodged
        .And(new CaseEvent.TrackAssigned(Day("2021-09-10"), track, null))
        .Refuses(Advice(MedicalAdvice.NoObstacle), Reason.StepNotAllowed);

    [Fact]
    public void It_is_given_by_who_examines_and_not_under_the_Pact()
    {
        Lodged.Refuses(Advice(MedicalAdvice.NoObstacle), Reason.StepNotYours, Organisation.Ind);
        LodgedOn("2026-07-01").Refuses(Advice(MedicalAdvice.NoObstacle, "2026-07-20"), Reason.StepNotAllowed);
    }
}
