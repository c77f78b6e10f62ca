using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Deadlines;
using AsielGrains.Domain.Procedures;
using static AsielGrains.Domain.Tests.Procedures.Told;

namespace AsielGrains.Domain.Tests.Procedures;

/// <summary>Who lost the appeal can go to the Council of State: the applicant or the IND (Vw 2000 art. 89).</summary>
public sealed class HigherAppealSpecification
{
    static Told Judged(Ruling ruling) => LodgedOn("2021-09-01").And(
        new CaseEvent.ExaminationChosen(Day("2021-10-25"), Examination.General),
        new CaseEvent.IntentionSent(Day("2021-10-27")),
        new CaseEvent.Decided(Day("2021-11-01"), Outcome.Unfounded, Grounds),
        new CaseEvent.AppealLodged(Day("2021-11-08")),
        new CaseEvent.AppealDecided(Day("2022-03-01"), ruling));

    static Told OfApplicant => Judged(Ruling.Unfounded).And(new CaseEvent.HigherAppealLodged(Day("2022-03-05")));

    static Told OfInd => Judged(Ruling.WellFounded).And(Lodged(AppealParty.Ind));

    [Fact]
    public void The_applicant_appeals_when_the_appeal_was_lost_and_the_IND_when_it_was_won()
    {
        Assert.Equal("higher-appeal", OfApplicant.Standing.Stage);
        Assert.Equal("higher-appeal-ind", OfInd.Standing.Stage);
        Judged(Ruling.Unfounded).Refuses(Lodged(AppealParty.Ind), Reason.StepNotAllowed);
        Judged(Ruling.WellFounded).Refuses(Lodged(AppealParty.Applicant), Reason.StepNotAllowed);
    }

    // Stored before parties were told apart: it was the applicant's.
    [Fact]
    public void A_higher_appeal_of_which_no_party_is_told_is_the_applicants() => Assert.Equal(
        OfApplicant.Standing, Judged(Ruling.Unfounded).And(Lodged(AppealParty.Applicant)).Standing);

    [Fact]
    public void The_IND_that_lost_no_appeal_lodges_none()
    {
        LodgedOn("2021-09-01").Refuses(Lodged(AppealParty.Ind), Reason.StepNotAllowed);
        OfInd.And(Decided(Ruling.Unfounded, AppealParty.Ind)).Refuses(
            Lodged(AppealParty.Ind, "2022-10-01"), Reason.StepNotAllowed);
    }

    [Fact]
    public void Until_the_judgment_the_applicant_awaits_the_decision_that_the_court_ordered()
    {
        Assert.IsType<Residence.Applicant>(OfInd.Standing.Residence);
        Assert.IsType<Departure.NotObliged>(OfInd.Standing.Departure);
        Assert.Equal(Day("2022-08-22"), Deadline(OfInd, "ABRVS23").EndsOn);
    }

    [Fact]
    public void When_the_applicant_wins_a_new_decision_is_due()
    {
        var won = OfApplicant.And(Decided(Ruling.WellFounded));

        Assert.Equal("lodged", won.Standing.Stage);
        Assert.IsType<Residence.Applicant>(won.Standing.Residence);
        Assert.Equal(Day("2023-02-01"), Deadline(won, "BESLV").EndsOn);
    }

    [Fact]
    public void When_the_IND_wins_the_refusal_stands_and_no_decision_is_due()
    {
        var won = OfInd.And(Decided(Ruling.WellFounded, AppealParty.Ind));

        Assert.Equal("final", won.Standing.Stage);
        Assert.Equal(new Departure.Obliged(Day("2022-08-01"), Day("2022-08-29")), won.Standing.Departure);
        Assert.NotNull(Deadline(won, "BESLV").MetOn);
    }

    [Fact]
    public void When_the_IND_loses_the_new_decision_is_due_from_then()
    {
        var lost = OfInd.And(Decided(Ruling.Unfounded, AppealParty.Ind));

        Assert.Equal("lodged", lost.Standing.Stage);
        Assert.IsType<Residence.Applicant>(lost.Standing.Residence);
        Assert.Equal((Day("2023-02-01"), null), (Deadline(lost, "BESLV").EndsOn, Deadline(lost, "BESLV").MetOn));
    }

    [Fact]
    public void A_ruling_is_on_the_appeal_that_was_lodged()
    {
        OfInd.Refuses(Decided(Ruling.WellFounded), Reason.StepNotAllowed);
        OfApplicant.Refuses(Decided(Ruling.WellFounded, AppealParty.Ind), Reason.StepNotAllowed);
    }

    static CaseEvent.HigherAppealLodged Lodged(AppealParty party, string day = "2022-03-14") =>
        new(Day(day)) { Appellant = party };

    static CaseEvent.HigherAppealDecided Decided(Ruling ruling, AppealParty? party = null) =>
        new(Day("2022-08-01"), ruling) { Appellant = party };

    static Deadline Deadline(Told told, string term) =>
        DeadlineReckoning.Of(told.State, Today).Single(deadline => deadline.Term.Code == term);
}
