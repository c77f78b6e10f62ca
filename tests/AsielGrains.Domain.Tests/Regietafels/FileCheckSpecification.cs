using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Procedures;
using AsielGrains.Domain.Regietafels;
using AsielGrains.Domain.Tests.Procedures;
using static AsielGrains.Domain.Tests.Procedures.Told;

namespace AsielGrains.Domain.Tests.Regietafels;

/// <summary>Which composition of the file needs what; target groups follow from the file alone.</summary>
public sealed class FileCheckSpecification
{
    static readonly Nationality Italy = Nationality.Parse("ITA");

    static FileCheck Check(Told told) => FileCheck.Of(told.State);

    static Told Alone => LodgedOn("2021-09-01").And(
        new CaseEvent.HouseholdChanged(Day("2021-09-01"), null, HouseholdReason.Split));

    [Fact]
    public void A_file_in_which_nothing_special_is_needs_the_common_items()
    {
        Assert.Equal(FileProfile.Alone, Check(Alone).Profile);
        Assert.Equal(
            FileItems.Eurodac | FileItems.Vis | FileItems.Documents | FileItems.MedicalScreening,
            Check(Alone).Missing);
        Assert.True(Check(Alone.And(
            new CaseEvent.EurodacChecked(Day("2021-09-01"), null, null),
            new CaseEvent.VisChecked(Day("2021-09-01"), null),
            new CaseEvent.DocumentsExamined(Day("2021-09-02"), DocumentFinding.NonePresented),
            new CaseEvent.MedicallyScreened(Day("2021-09-02")))).Complete);
    }

    [Fact]
    public void A_household_is_to_be_known_with_who_is_a_child() => Assert.Equal(
        (FileProfile.Household, true),
        (Check(LodgedOn("2021-09-01")).Profile,
            Check(LodgedOn("2021-09-01")).Missing.HasFlag(FileItems.Minority)));

    [Fact]
    public void A_child_without_parents_is_a_group_of_its_own() => Assert.Equal(
        FileProfile.UnaccompaniedChild,
        Check(Alone.And(new CaseEvent.MinorityEstablished(Day("2021-09-01"), Minority.UnaccompaniedChild))).Profile);

    [Fact]
    public void A_hit_or_a_visa_points_to_another_state()
    {
        Assert.Equal(
            FileProfile.OtherState,
            Check(Alone.And(new CaseEvent.EurodacChecked(Day("2021-09-01"), 1, Italy))).Profile);
        Assert.Equal(
            FileProfile.OtherState, Check(Alone.And(new CaseEvent.VisChecked(Day("2021-09-01"), Italy))).Profile);
    }

    [Fact]
    public void A_repeat_application_needs_its_form()
    {
        var told = RepeatAnnouncedOn("2021-09-01").And(new CaseEvent.Registered(
            Day("2021-09-01"), Cases.Known.Person, ApplicationKind.Repeat, Cases.Known.Syrian, null));

        Assert.Equal((FileProfile.Repeat, FileItems.RepeatForm), (Check(told).Profile, Check(told).Missing));
        Assert.False(Check(told.And(new CaseEvent.RepeatFormChecked(
            Day("2021-09-01"), RepeatFormFinding.Incomplete))).Complete);
        Assert.True(Check(told.And(new CaseEvent.RepeatFormChecked(
            Day("2021-09-02"), RepeatFormFinding.Complete))).Complete);
    }

    [Fact]
    public void Documents_that_are_examined_further_are_not_there_yet() => Assert.True(Check(Alone.And(
        new CaseEvent.DocumentsExamined(Day("2021-09-02"), DocumentFinding.FurtherExamination)))
        .Missing.HasFlag(FileItems.Documents));

    // Both sessions can sit on one day; the second has the last word.
    [Fact]
    public void A_case_can_be_discussed_in_both_sessions_of_a_day()
    {
        var held = new CaseEvent.RegietafelHeld(
            Day("2021-09-02"), RegietafelSession.BeforeHearing, false, Track.SafeCountry);
        var told = Alone.And(
            held with { Session = RegietafelSession.AfterHearing, Track = Track.General }, held);

        Assert.Equal(Track.General, told.Standing.Track?.Track);
        told.Refuses(held with { FileComplete = true }, Reason.StepAlreadyRecorded);
    }

    // What was retracted before there were two sessions a day has no qualifier.
    [Fact]
    public void A_retraction_of_old_takes_the_one_session_there_was() => Assert.Empty(Alone.And(
        new CaseEvent.RegietafelHeld(Day("2021-09-02"), RegietafelSession.AfterHearing, true, null),
        new CaseEvent.StepRetracted(Day("2021-09-03"), StepKind.RegietafelHeld, null, Day("2021-09-02")))
        .State.Course.Steps.OfType<CaseEvent.RegietafelHeld>());

    // Nationality is no part of the composition: the same file gives the same group.
    [Fact]
    public void Where_a_person_comes_from_changes_nothing()
    {
        var other = Alone.State with { Nationality = Cases.Known.Eritrean };

        Assert.Equal(Check(Alone), FileCheck.Of(other));
    }
}
