using System.Collections.Immutable;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Gvl;
using AsielGrains.Domain.Partners;
using AsielGrains.Domain.Procedures;
using AsielGrains.Domain.Regietafels;
using AsielGrains.Domain.Time;
using static AsielGrains.Domain.Tests.Gvl.Scene;

namespace AsielGrains.Domain.Tests.Gvl;

/// <summary>What a household must have at a joint location, and how it is booked in its order.</summary>
public sealed class MandatorySpecification
{
    static readonly ImmutableArray<GvlStep> UntilTheTrack =
    [
        GvlStep.Identification, GvlStep.DocumentCheck, GvlStep.ReceptionIntake, GvlStep.TuberculosisScreening,
        GvlStep.Regietafel, GvlStep.ApplicationInterview,
    ];

    [Fact]
    public void Before_a_case_is_known_a_household_must_be_registered_screened_and_heard() =>
        Assert.Equal(UntilTheTrack, StepsOf(HouseholdFile.Unknown(Household(1))));

    [Fact]
    public void Rest_and_preparation_and_the_hearing_of_the_motives_are_for_track_four_only()
    {
        Assert.Equal(UntilTheTrack, StepsOf(File([FileProfile.OtherState], Track.Dublin)));
        Assert.Equal(
            [
                .. UntilTheTrack, GvlStep.Information, GvlStep.MedicalAdvice, GvlStep.LawyerPreparation,
                GvlStep.DetailedInterview, GvlStep.LawyerReview,
            ],
            StepsOf(File([FileProfile.Household], Track.General)));
    }

    [Fact]
    public void A_repeat_application_is_registered_and_discussed_and_a_household_has_what_one_of_its_files_needs()
    {
        Assert.Equal([GvlStep.Identification, GvlStep.Regietafel], StepsOf(File([FileProfile.Repeat])));
        Assert.Equal(UntilTheTrack, StepsOf(File([FileProfile.Repeat, FileProfile.Household])));
    }

    [Fact]
    public void The_host_books_the_whole_set_in_its_order_and_no_two_steps_at_the_same_time()
    {
        var steps = Booked(Missing(1, 1, File([FileProfile.Household], Track.General)));

        Assert.Equal(11, steps.Count);
        Assert.Equal((GvlStep.Identification, new TimeOnly(8, 0)), (steps[0].Step, steps[0].StartsAt));
        Assert.All(steps.Zip(steps.Skip(1)), pair => Assert.True(EndOf(pair.First) <= BeginOf(pair.Second)));
        // Lodged today: six whole days of rest, Vb 2000 art. 3.109.
        Assert.Equal(Today.AddDays(7), steps.Single(step => step.Step is GvlStep.DetailedInterview).Day);
    }

    [Fact]
    public void What_the_cases_have_or_is_booked_is_not_booked_again()
    {
        var file = File([FileProfile.Household]) with
        {
            Recorded = [new(GvlStep.Identification, Today.AddDays(-1)), new(GvlStep.DocumentCheck, Today)],
        };
        var location = TerApel.Then(
            Book(9, 1, StepAt(GvlStep.ReceptionIntake, 10, 15)), Organisation.Coa);
        var steps = Booked(Missing(1, 1, file), location);

        Assert.Equal(
            [GvlStep.TuberculosisScreening, GvlStep.Regietafel, GvlStep.ApplicationInterview],
            steps.Select(step => step.Step));
        // After the intake, which stands before it.
        Assert.Equal(new TimeOnly(10, 45), steps[0].StartsAt);
    }

    [Fact]
    public void A_repeat_and_a_second_request_book_nothing_twice()
    {
        var location = TerApel.Then(Missing(1, 1, File([FileProfile.Alone])), Organisation.Coa);
        Assert.Equal(
            Decision<GvlEvent>.KnownAlready, location.Ask(Missing(1, 1, File([FileProfile.Alone])), Organisation.Coa));
        Assert.Equal(
            Decision<GvlEvent>.KnownAlready, location.Ask(Missing(2, 1, File([FileProfile.Alone])), Organisation.Coa));
    }

    [Fact]
    public void Another_partner_books_what_it_leads_once_what_comes_before_is_booked()
    {
        TerApel.Ask(Missing(1, 1, File([FileProfile.Alone])), Organisation.KMar)
            .ThenRefused(Reason.StepOutOfOrder);
        var registered = TerApel.Then(Book(9, 1, StepAt(GvlStep.Identification, 9)), Organisation.Politie);
        var steps = Booked(Missing(1, 1, File([FileProfile.Alone])), registered, Organisation.KMar);

        Assert.Equal((GvlStep.DocumentCheck, new TimeOnly(9, 45)), (Assert.Single(steps).Step, steps[0].StartsAt));
    }

    [Fact]
    public void When_one_step_finds_no_time_nothing_is_booked()
    {
        // The small location has no room for the aanmeldgehoor.
        var refused = Small().Ask(Missing(1, 1, File([FileProfile.Alone])), Organisation.Coa);
        refused.ThenRefused(Reason.NoSlotLeft);
        Assert.Equal("steps", refused.Rejection!.Field);

        var late = TerApel.Then(Book(9, 1, StepAt(GvlStep.DocumentCheck, 8)), Organisation.KMar);
        late.Ask(Missing(1, 1, File([FileProfile.Alone])), Organisation.Coa).ThenRefused(Reason.StepOutOfOrder);
    }

    [Fact]
    public void A_missed_step_is_missing_again_and_a_step_done_here_is_done()
    {
        var location = TerApel
            .Then(Book(1, 1, StepAt(GvlStep.Identification, 8)), Organisation.Politie)
            .Then(Book(2, 1, StepAt(GvlStep.ReceptionIntake, 9)), Organisation.Coa)
            .Then(
                new GvlCommand.ReportMissed(Id(1), GvlStep.Identification, MissedReason.Ill),
                Organisation.Politie,
                At(9))
            .Arrived(1, At(9))
            .Then(new GvlCommand.CloseStep(Id(2), GvlStep.ReceptionIntake), Organisation.Coa, At(10));
        var steps = MandatorySteps.Of(location, HouseholdFile.Unknown(Household(1))).Steps;

        Assert.Equal(
            (MandatoryState.Missing, MissedReason.Ill), (steps[0].State, steps[0].Booking!.Missed!.Value));
        Assert.Equal(MandatoryState.Done, steps[2].State);
    }

    [Fact]
    public void A_step_is_closed_whose_start_nobody_reported_but_not_before_its_time_nor_of_who_never_came()
    {
        var close = new GvlCommand.CloseStep(Id(1), GvlStep.DocumentCheck);
        var location = Small().Then(Book(1, 1, StepAt(GvlStep.DocumentCheck, 9)), Organisation.KMar);
        location.Ask(close, Organisation.KMar, At(9)).ThenRefused(Reason.NotArrived);
        location = location.Arrived(1, At(8, 30));
        location.Ask(close, Organisation.KMar, At(8, 59)).ThenRefused(Reason.StepOutOfOrder);
        location.Ask(close, Organisation.Politie, At(9)).ThenRefused(Reason.StepNotYours);
        location = location.Then(close, Organisation.KMar, At(9, 20));

        Assert.Equal(Decision<GvlEvent>.KnownAlready, location.Ask(close, Organisation.KMar, At(9, 30)));
        Assert.Equal(At(9, 20), location.FindStep(Id(1), GvlStep.DocumentCheck)!.DoneAt);
    }

    [Fact]
    public void Sets_that_are_not_sound_are_told()
    {
        var rules = ShippedGvl.Mandatory.Rules;
        Assert.All(rules, rule => Assert.NotEmpty(rule.Source));
        Assert.Contains("Identification: is mandatory twice.", Faults(rules.Add(rules[0])));
        Assert.Contains(
            "DocumentCheck: stands before Identification, which it comes after.",
            Faults([rules[1], rules[0]]));
    }

    static GvlLocation TerApel { get; } = GvlLocation.Initial.Then(
        new GvlCommand.Open(
            new("Ter Apel", "ter-apel", false), ShippedGvl.FindReference("ter-apel")!.ResourcesAtOpening),
        Organisation.Coa,
        At(7));

    static HouseholdFile File(ImmutableArray<FileProfile> profiles, params ImmutableArray<Track> tracks) =>
        new(Household(1), 3, profiles, tracks, null, []);

    static IEnumerable<GvlStep> StepsOf(HouseholdFile file) =>
        MandatorySteps.Of(TerApel, file).Steps.Select(step => step.Step);

    static GvlCommand.BookMissing Missing(int id, int household, HouseholdFile file) =>
        new(Id(id), Household(household), 3, At(7), [], file);

    static List<GvlEvent.StepBooked> Booked(
        GvlCommand command, GvlLocation? location = null, Organisation by = Organisation.Coa)
    {
        var decision = (location ?? TerApel).Ask(command, by);
        Assert.Null(decision.Rejection);
        return [.. decision.Events.Cast<GvlEvent.StepBooked>()];
    }

    static DateTimeOffset BeginOf(GvlEvent.StepBooked step) => DutchTime.At(step.Day, step.StartsAt);

    static DateTimeOffset EndOf(GvlEvent.StepBooked step) => BeginOf(step).AddMinutes(step.Minutes);

    static IReadOnlyList<string> Faults(ImmutableArray<MandatoryRule> rules) =>
        Assert.Throws<GvlFaultException>(() => new MandatoryBook(rules, ShippedGvl.Steps)).Faults;
}
