using AsielGrains.Domain.Gvl;
using AsielGrains.Domain.Partners;
using AsielGrains.Domain.Reception;
using static AsielGrains.Domain.Tests.Gvl.Scene;

namespace AsielGrains.Domain.Tests.Gvl;

/// <summary>Interpreters by what they speak, and the plan of a hearing.</summary>
public sealed class InterpreterSpecification
{
    static readonly InterpreterWish Tigrinya = Wish("tir");

    [Fact]
    public void The_interpreter_who_speaks_the_language_is_taken_and_not_the_first_who_is_free()
    {
        var booked = Hearings().Then(Hearing(1, 1, Tigrinya), Organisation.Ind);
        Assert.Equal("NG TOLK-2 ADV", booked.FindStep(Id(1), GvlStep.DetailedInterview)!.Resources.ToString());
        var anybody = Hearings().Then(Hearing(1, 1, null), Organisation.Ind);
        Assert.Equal("NG TOLK ADV", anybody.FindStep(Id(1), GvlStep.DetailedInterview)!.Resources.ToString());
    }

    [Theory]
    [InlineData("tir", InterpreterGender.Male)]
    [InlineData("kat", null)]
    public void Without_an_interpreter_who_meets_the_wish_nothing_is_booked(string language, InterpreterGender? gender)
    {
        var refused = Hearings().Ask(Hearing(1, 1, Wish(language, gender)), Organisation.Ind);
        refused.ThenRefused(Reason.InterpreterAbsent);
        Assert.Equal("interpreter", refused.Rejection!.Field);
        Assert.DoesNotContain(language, refused.Rejection.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void An_interpreter_is_not_at_two_hearings_and_a_closure_takes_the_slots_with_its_reason()
    {
        var taken = Hearings().Then(Hearing(1, 1, Tigrinya), Organisation.Ind);
        taken.Ask(Hearing(2, 2, Tigrinya), Organisation.Ind).ThenRefused(Reason.InterpreterAbsent);
        Assert.Null(taken.Ask(Hearing(2, 2, Wish("ara")), Organisation.Ind).Rejection);

        var closed = Hearings().Then(Absent("TOLK-2"), Organisation.Ind);
        closed.Ask(Hearing(1, 1, Tigrinya), Organisation.Ind).ThenRefused(Reason.InterpreterAbsent);
        var day = FunctionDay.Of(closed, Today, Now(8)).Single(line => line.Resource.Code.ToString() == "TOLK-2");
        Assert.Equal([new SlotLoss(LostSlotReason.InterpreterAbsent, 18)], day.Losses);
    }

    [Fact]
    public void A_hearing_that_is_moved_keeps_its_pool_unless_a_language_is_named()
    {
        var booked = Hearings()
            .Then(Hearing(1, 1, Tigrinya), Organisation.Ind)
            .Then(Absent("TOLK-2", day: 1), Organisation.Ind);
        var to = StepAt(GvlStep.DetailedInterview, 8, day: 1);
        booked.Ask(new GvlCommand.MoveStep(Id(1), to), Organisation.Ind).ThenRefused(Reason.InterpreterAbsent);
        var moved = booked.Then(new GvlCommand.MoveStep(Id(1), to, Wish("ara")), Organisation.Ind);
        Assert.Equal("NG TOLK-1 ADV", moved.FindStep(Id(1), GvlStep.DetailedInterview)!.Resources.ToString());

        var same = StepAt(GvlStep.DetailedInterview, 8);
        Assert.Equal(
            Decision<GvlEvent>.KnownAlready, booked.Ask(new GvlCommand.MoveStep(Id(1), same), Organisation.Ind));
        var changed = booked.Then(new GvlCommand.MoveStep(Id(1), same, Wish("ara")), Organisation.Ind);
        Assert.Equal("NG TOLK-1 ADV", changed.FindStep(Id(1), GvlStep.DetailedInterview)!.Resources.ToString());
    }

    [Fact]
    public void A_repeat_is_known_while_the_wish_is_met_and_no_event_has_it()
    {
        var decision = Hearings().Ask(Hearing(1, 1, Tigrinya), Organisation.Ind);
        Assert.DoesNotContain("tir", decision.Events.Single().ToString(), StringComparison.Ordinal);
        var booked = decision.Events.Aggregate(Hearings(), GvlLocation.Evolve);
        Assert.Equal(Decision<GvlEvent>.KnownAlready, booked.Ask(Hearing(1, 1, Tigrinya), Organisation.Ind));
        booked.Ask(Hearing(1, 1, Wish("ara")), Organisation.Ind).ThenRefused(Reason.UseKnown);
    }

    [Fact]
    public void What_is_missing_is_booked_with_the_interpreter_and_it_is_told_when_that_is_what_lacks()
    {
        var location = Hearings();
        GvlCommand.BookMissing Missing(string language) => new(
            Id(1), Household(1), 1, default, [GvlStep.ApplicationInterview],
            HouseholdFile.Unknown(Household(1)) with
            {
                Recorded = [new(GvlStep.Identification, Today), new(GvlStep.DocumentCheck, Today)],
            },
            Wish(language));

        var booked = location.Then(Missing("tir"), Organisation.Ind);
        Assert.Equal("AG TOLK-2", booked.FindStep(Id(1), GvlStep.ApplicationInterview)!.Resources.ToString());
        location.Ask(Missing("kat"), Organisation.Ind).ThenRefused(Reason.InterpreterAbsent);
    }

    [Fact]
    public void A_plan_tells_the_earliest_times_around_what_the_household_has_here_and_elsewhere()
    {
        var location = Hearings().Then(Book(1, 1, StepAt(GvlStep.Regietafel, 9)), Organisation.Ind);
        var plan = location.PlanOf(Question(Tigrinya), Now(7, 30));
        Assert.Equal(
            [(Today, new TimeOnly(12, 0)), (Today.AddDays(1), new(8, 0)), (Today.AddDays(1), new(12, 0))],
            plan.Starts.Select(planned => (planned.Day, planned.Start.StartsAt)));
        Assert.Equal("NG TOLK-2 ADV", plan.Starts[0].Start.Resources.ToString());
        Assert.Equal(GvlStep.Regietafel, Assert.Single(plan.Booked).Step);
        Assert.Null(plan.Refusal);

        var elsewhere = location.PlanOf(
            Question(Tigrinya) with { Elsewhere = [plan.Booked[0] with { StartsAt = new(15, 45) }] }, Now(7, 30));
        Assert.Equal(Today.AddDays(1), elsewhere.Starts[0].Day);
    }

    [Fact]
    public void A_plan_tells_the_days_that_are_closed_and_why_there_is_no_time()
    {
        var weekend = Question(Tigrinya) with { From = At(8, day: 5), Until = At(17, day: 6) };
        var closed = Hearings().PlanOf(weekend, Now(7));
        Assert.Equal([Today.AddDays(5), Today.AddDays(6)], closed.ClosedOn);
        Assert.Equal((Reason.NoSlotLeft, "until"), (closed.Refusal!.Reason, closed.Refusal.Field));

        var tooLong = Hearings().PlanOf(weekend with { Until = At(8, day: 37) }, Now(7));
        Assert.Equal((Reason.BeyondCalendar, "until"), (tooLong.Refusal!.Reason, tooLong.Refusal.Field));
        var over = Hearings().PlanOf(weekend with { Until = At(8, day: 5) }, Now(7));
        Assert.Equal((Reason.DateInPast, "until"), (over.Refusal!.Reason, over.Refusal.Field));

        var unheard = Hearings().PlanOf(Question(Wish("kat")), Now(7));
        Assert.Empty(unheard.Starts);
        Assert.Equal((Reason.InterpreterAbsent, "interpreter"), (unheard.Refusal!.Reason, unheard.Refusal.Field));
    }

    [Theory]
    [InlineData("tir", true)]
    [InlineData("TIR", false)]
    [InlineData("ti", false)]
    [InlineData("tigr", false)]
    [InlineData("", false)]
    public void A_language_is_three_small_letters(string text, bool isCode) =>
        Assert.Equal(isCode, LanguageCode.TryParse(text, null, out _));

    [Fact]
    public void Languages_are_in_order_each_once_and_equal_by_content() => Assert.Equal(
        SpokenLanguages.Parse("amh tir"),
        SpokenLanguages.Of([LanguageCode.Parse("tir"), LanguageCode.Parse("amh"), LanguageCode.Parse("tir")]));

    static HearingQuestion Question(InterpreterWish wish) => new(
        GvlStep.DetailedInterview, Household(1), 1, wish, At(8), At(17, day: 1), [], 3);

    static InterpreterWish Wish(string language, InterpreterGender? gender = null) =>
        new(LanguageCode.Parse(language), gender);

    static GvlCommand.Book Hearing(int id, int household, InterpreterWish? wish) =>
        Book(id, household, StepAt(GvlStep.DetailedInterview, 8)) with { Interpreter = wish };

    static GvlCommand.CloseResource Absent(string code, int day = 0) => new(new(
        Id(9), LocalCode.Parse(code), Today.AddDays(day), new(8, 0), new(17, 0), 1, LostSlotReason.InterpreterAbsent));

    /// <summary>A small location with a second hearing room, and two pools of one interpreter beside the one.</summary>
    static GvlLocation Hearings() => Small()
        .Then(Set("NG", GvlFunction.DetailedInterviewRoom, GvlPartner.Ind, 240, 2), Organisation.Ind)
        .Then(Set("AG", GvlFunction.ApplicationInterviewRoom, GvlPartner.Ind, 30, 1), Organisation.Ind)
        .Then(Set("ADV", GvlFunction.LawyerRoom, GvlPartner.Rvr, 30, 2), Organisation.Coa)
        .Then(Pool("TOLK-1", "ara ckb", InterpreterGender.Male), Organisation.Ind)
        .Then(Pool("TOLK-2", "amh tir", InterpreterGender.Female), Organisation.Ind);

    static GvlCommand.SetResource Pool(string code, string languages, InterpreterGender gender) => new(
        Resource(code, GvlFunction.Interpreter, GvlPartner.Ind, 30, 1) with
        {
            Interpreters = new(SpokenLanguages.Parse(languages), gender),
        });

    static GvlCommand.SetResource Set(
        string code, GvlFunction function, GvlPartner owner, int slotMinutes, int sideBySide) =>
        new(Resource(code, function, owner, slotMinutes, sideBySide));
}
