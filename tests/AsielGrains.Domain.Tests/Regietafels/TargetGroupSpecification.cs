using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Procedures;
using AsielGrains.Domain.Regietafels;
using AsielGrains.Domain.Tests.Procedures;
using static AsielGrains.Domain.Tests.Procedures.Told;

namespace AsielGrains.Domain.Tests.Regietafels;

/// <summary>Target groups by the composition of the file: what is in it, never who the person is.</summary>
public sealed class TargetGroupSpecification
{
    static readonly Nationality Italy = Nationality.Parse("ITA");

    static Told Searched => LodgedOn("2021-09-01").And(
        new CaseEvent.EurodacChecked(Day("2021-09-01"), null, null),
        new CaseEvent.VisChecked(Day("2021-09-01"), null),
        new CaseEvent.MedicallyScreened(Day("2021-09-01")),
        new CaseEvent.MinorityEstablished(Day("2021-09-01"), Minority.Adult));

    static Told Complete(DocumentFinding finding) =>
        Searched.And(new CaseEvent.DocumentsExamined(Day("2021-09-02"), finding));

    static TargetGroupAdvice? Of(Told told) => TrackProposal.Of(told.State, Today).Group;

    [Theory]
    [InlineData(DocumentFinding.Genuine, TargetGroup.Kansrijk, Examination.General)]
    [InlineData(DocumentFinding.NonePresented, TargetGroup.Regular, Examination.General)]
    [InlineData(DocumentFinding.Forged, TargetGroup.Complex, Examination.GeneralLong)]
    [InlineData(DocumentFinding.FurtherExamination, TargetGroup.Complex, Examination.GeneralLong)]
    public void The_documents_of_a_file_say_which_group_and_how_many_days(
        DocumentFinding finding, TargetGroup group, Examination examination)
    {
        var advice = Of(Complete(finding))!.Value;

        Assert.Equal((group, examination), (advice.Group, advice.Examination));
        Assert.NotEmpty(advice.Because);
    }

    [Fact]
    public void A_later_finding_on_the_same_document_counts() => Assert.Equal(
        TargetGroup.Kansrijk,
        Of(Complete(DocumentFinding.FurtherExamination).And(
            new CaseEvent.DocumentsExamined(Day("2021-09-10"), DocumentFinding.Genuine)))?.Group);

    // Not all who see a group may know of anybody's health.
    [Fact]
    public void Medical_advice_changes_no_group() => Assert.Equal(
        TargetGroup.Kansrijk,
        Of(Complete(DocumentFinding.Genuine).And(
            new CaseEvent.MedicalAdviceGiven(Day("2021-09-05"), MedicalAdvice.Facilities)))?.Group);

    [Fact]
    public void A_file_that_is_not_complete_has_no_group_yet() => Assert.Null(Of(LodgedOn("2021-09-01")));

    [Fact]
    public void A_file_that_points_to_another_state_has_none() => Assert.Null(Of(
        Complete(DocumentFinding.Genuine).And(new CaseEvent.EurodacChecked(Day("2021-09-03"), 1, Italy))));

    [Theory]
    [InlineData("2015-09-01")]
    [InlineData("2026-07-01")]
    public void Where_there_is_no_longer_general_procedure_there_are_no_groups(string lodgedOn) =>
        Assert.Null(Of(LodgedOn(lodgedOn).And(
            new CaseEvent.DocumentsExamined(Day(lodgedOn), DocumentFinding.Forged))));

    // Nothing of the person: the same file of another nationality, sex or age is in the same group.
    [Theory]
    [InlineData("SYR")]
    [InlineData("ERI")]
    [InlineData("IRQ")]
    public void The_same_file_of_another_nationality_is_in_the_same_group(string nationality)
    {
        var state = Complete(DocumentFinding.Genuine).State with { Nationality = Nationality.Parse(nationality) };

        Assert.Equal(TargetGroup.Kansrijk, TrackProposal.Of(state, Today).Group?.Group);
    }

    [Fact]
    public void Every_ground_of_a_track_that_is_no_list_has_its_article() => Assert.Equal(
        [
            TrackGround.SafeCountry, TrackGround.SafeCountryExceptions, TrackGround.SafeCountryException,
        ],
        Enum.GetValues<TrackGround>().Except(TrackRules.Shipped.Grounds.Select(rule => rule.Ground)));
}
