using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;
using static AsielGrains.Domain.Tests.Cases.Known;
using CaseSpec = AsielGrains.Domain.Tests.Spec<
    AsielGrains.Domain.Cases.AsylumCase, AsielGrains.Domain.Cases.CaseCommand, AsielGrains.Domain.Cases.CaseEvent>;

namespace AsielGrains.Domain.Tests.Cases;

public sealed class CaseSpecification
{
    [Fact]
    public void A_case_starts_when_the_wish_for_asylum_is_made_known() =>
        CaseSpec.Given().When(Announce(5)).Then(Announced(5));

    [Fact]
    public void An_announcement_that_is_repeated_adds_nothing() =>
        CaseSpec.Given(Announced(5)).When(Announce(5)).ThenNothingNew();

    [Fact]
    public void A_second_announcement_on_another_day_asks_for_a_correction() =>
        CaseSpec.Given(Announced(5)).When(Announce(6)).ThenRefused(Reason.AlreadyAnnounced, "announced_on");

    [Fact]
    public void Registration_follows_the_announcement() =>
        CaseSpec.Given(Announced(5)).When(Register(6)).Then(Registered(6));

    [Fact]
    public void A_registration_that_arrives_before_the_announcement_starts_the_case() =>
        CaseSpec.Given().When(Register(6)).Then(Registered(6));

    [Fact]
    public void A_late_announcement_adds_its_date_and_leaves_the_stage()
    {
        var spec = CaseSpec.Given(Registered(6));
        spec.When(Announce(5)).Then(Announced(5));
        var after = CaseSpec.Given(Registered(6), Announced(5)).State;
        Assert.Equal((Stage.Registered, October(5)), (after.Stage, after.AnnouncedOn!.Value));
    }

    [Fact]
    public void A_late_announcement_does_not_bring_personal_details_that_registration_left_out()
    {
        var decision = CaseSpec.Given(Registered(6)).When(Announce(5) with { Personal = Details }).Decision;
        Assert.Null(decision.Events.Single().Personal);
    }

    [Fact]
    public void A_late_announcement_after_registration_keeps_what_was_registered()
    {
        var late = Announced(5) with { Nationality = Eritrean, Kind = ApplicationKind.Repeat };
        var state = CaseSpec.Given(Registered(6), late).State;
        Assert.Equal((Syrian, ApplicationKind.First), (state.Nationality, state.Kind));
    }

    [Fact]
    public void A_registration_cannot_be_dated_before_the_announcement() =>
        CaseSpec.Given(Announced(5)).When(Register(4)).ThenRefused(Reason.DatesOutOfOrder);

    [Fact]
    public void A_late_announcement_cannot_be_dated_after_the_registration() =>
        CaseSpec.Given(Registered(6)).When(Announce(7)).ThenRefused(Reason.DatesOutOfOrder);

    [Fact]
    public void A_registration_that_is_repeated_adds_nothing() =>
        CaseSpec.Given(Registered(6)).When(Register(6)).ThenNothingNew();

    [Fact]
    public void A_registration_with_another_name_asks_for_a_correction() =>
        CaseSpec.Given(Registered(6))
            .When(Register(6) with { Personal = Details with { FamilyName = "Anders" } })
            .ThenRefused(Reason.AlreadyRegistered);

    [Fact]
    public void A_registration_after_erasure_counts_as_repeated_when_the_facts_agree() =>
        CaseSpec.Given(Registered(6) with { Personal = null }).When(Register(6)).ThenNothingNew();

    [Fact]
    public void Registration_can_link_the_case_to_a_person_who_was_known_before()
    {
        var state = CaseSpec.Given(Announced(5), Registered(6) with { Person = Other }).State;
        Assert.Equal(Other, state.Person);
    }

    [Fact]
    public void What_was_told_at_the_gate_completes_the_registration_of_the_same_person()
    {
        var told = Announced(5) with { Personal = new PersonalDetails(null, GivenNames: "Voornaam") };
        var registered = Registered(6) with { Personal = new PersonalDetails(Number, "Achternaam") };
        var state = CaseSpec.Given(told, registered).State;
        Assert.Equal(("Voornaam", "Achternaam"), (state.Personal!.GivenNames, state.Personal.FamilyName));
    }

    [Fact]
    public void The_application_is_lodged_after_registration() =>
        CaseSpec.Given(Announced(5), Registered(6)).When(new CaseCommand.Lodge(October(7))).Then(Lodged(7));

    [Fact]
    public void Registration_and_lodging_can_fall_on_one_day() =>
        CaseSpec.Given(Announced(5), Registered(5)).When(new CaseCommand.Lodge(October(5))).Then(Lodged(5));

    [Fact]
    public void A_lodging_that_overtakes_the_registration_is_kept() =>
        CaseSpec.Given(Announced(5)).When(new CaseCommand.Lodge(October(7))).Then(Lodged(7));

    [Fact]
    public void A_registration_dated_after_the_lodging_is_refused() =>
        CaseSpec.Given(Announced(5), Lodged(7)).When(Register(8)).ThenRefused(Reason.DatesOutOfOrder);

    [Fact]
    public void An_application_on_an_unknown_case_is_refused() =>
        CaseSpec.Given().When(new CaseCommand.Lodge(October(7))).ThenRefused(Reason.CaseUnknown, "case_id");

    [Fact]
    public void Lodging_twice_adds_nothing_and_lodging_anew_asks_for_a_correction()
    {
        var spec = CaseSpec.Given(Registered(6), Lodged(7));
        spec.When(new CaseCommand.Lodge(October(7))).ThenNothingNew();
        spec.When(new CaseCommand.Lodge(October(8))).ThenRefused(Reason.AlreadyLodged, "lodged_on");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_case_can_be_withdrawn_at_any_stage(int facts)
    {
        CaseEvent[] history = [Announced(5), Registered(6), Lodged(7)];
        CaseSpec.Given(history[..facts]).When(new CaseCommand.Withdraw(October(9))).Then(Withdrawn(9));
    }

    [Fact]
    public void A_fact_dated_after_the_withdrawal_is_refused() =>
        CaseSpec.Given(Registered(6), Withdrawn(9))
            .When(new CaseCommand.Lodge(October(10))).ThenRefused(Reason.CaseWithdrawn);

    [Fact]
    public void A_fact_from_before_the_withdrawal_may_still_arrive_late() =>
        CaseSpec.Given(Registered(6), Withdrawn(9)).When(new CaseCommand.Lodge(October(7))).Then(Lodged(7));

    [Fact]
    public void A_withdrawal_before_the_lodging_is_refused() =>
        CaseSpec.Given(Registered(6), Lodged(7))
            .When(new CaseCommand.Withdraw(October(6))).ThenRefused(Reason.DatesOutOfOrder);

    [Fact]
    public void Withdrawing_twice_adds_nothing_and_withdrawing_anew_asks_for_a_correction()
    {
        var spec = CaseSpec.Given(Announced(5), Withdrawn(9));
        spec.When(new CaseCommand.Withdraw(October(9))).ThenNothingNew();
        spec.When(new CaseCommand.Withdraw(October(10))).ThenRefused(Reason.AlreadyWithdrawn, "withdrawn_on");
    }

    [Fact]
    public void Nothing_can_happen_tomorrow()
    {
        var tomorrow = CaseSpec.Today.AddDays(1);
        CaseSpec.Given().When(Announce(5) with { On = tomorrow }).ThenRefused(Reason.DateInFuture, "announced_on");
        CaseSpec.Given(Announced(5)).When(Register(5) with { On = tomorrow }).ThenRefused(Reason.DateInFuture);
        CaseSpec.Given(Announced(5)).When(new CaseCommand.Correct(AnnouncedOn: tomorrow))
            .ThenRefused(Reason.DateInFuture);
    }
}
