using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;
using static AsielGrains.Domain.Tests.Cases.Known;
using CaseSpec = AsielGrains.Domain.Tests.Spec<
    AsielGrains.Domain.Cases.AsylumCase, AsielGrains.Domain.Cases.CaseCommand, AsielGrains.Domain.Cases.CaseEvent>;

namespace AsielGrains.Domain.Tests.Cases;

public sealed class CorrectionSpecification
{
    static readonly CaseSpec Lodged = CaseSpec.Given(Announced(5), Registered(6), Known.Lodged(7));

    [Fact]
    public void A_corrected_date_replaces_the_recorded_one()
    {
        var decision = Lodged.When(new CaseCommand.Correct(RegisteredOn: October(7))).Decision;
        Assert.Equal(October(7), Lodged.State.Then(decision).RegisteredOn);
    }

    [Fact]
    public void What_is_not_corrected_stays()
    {
        var decision = Lodged.When(new CaseCommand.Correct(Nationality: Eritrean)).Decision;
        Assert.Equal(Lodged.State with { Nationality = Eritrean }, Lodged.State.Then(decision));
    }

    [Fact]
    public void A_correction_is_dated_on_the_day_it_is_made() =>
        Assert.Equal(
            CaseSpec.Today,
            Lodged.When(new CaseCommand.Correct(Kind: ApplicationKind.Repeat)).Decision.Events.Single().On);

    [Fact]
    public void A_correction_to_what_is_recorded_already_adds_nothing() =>
        Lodged.When(new CaseCommand.Correct(LodgedOn: October(7), Kind: ApplicationKind.First)).ThenNothingNew();

    [Fact]
    public void A_correction_must_keep_the_dates_in_order() =>
        Lodged.When(new CaseCommand.Correct(AnnouncedOn: October(8))).ThenRefused(Reason.DatesOutOfOrder);

    [Fact]
    public void Several_dates_can_move_together() =>
        Assert.Null(Lodged.When(new CaseCommand.Correct(
            AnnouncedOn: October(8), RegisteredOn: October(9), LodgedOn: October(10))).Decision.Rejection);

    [Fact]
    public void What_is_not_recorded_cannot_be_corrected()
    {
        Lodged.When(new CaseCommand.Correct(WithdrawnOn: October(9)))
            .ThenRefused(Reason.NothingToCorrect, "withdrawn_on");
        CaseSpec.Given(Announced(5)).When(new CaseCommand.Correct(LodgedOn: October(9)))
            .ThenRefused(Reason.NothingToCorrect, "lodged_on");
    }

    [Fact]
    public void An_unknown_case_cannot_be_corrected() =>
        CaseSpec.Given().When(new CaseCommand.Correct(Nationality: Eritrean)).ThenRefused(Reason.CaseUnknown);

    [Fact]
    public void A_corrected_name_leaves_the_other_details_and_names_the_person_it_is_about()
    {
        var decision = Lodged.When(new CaseCommand.Correct(Personal: new(null, FamilyName: "Anders"))).Decision;
        Assert.Equal(Person, decision.Events.Single().Subject);
        Assert.Equal(Details with { FamilyName = "Anders" }, Lodged.State.Then(decision).Personal);
    }

    [Fact]
    public void A_corrected_V_number_is_claimed_for_the_person()
    {
        var number = VNumber.Parse("9990000002");
        var decision = Lodged.When(new CaseCommand.Correct(Personal: new(number))).Decision;
        Assert.Equal([new VNumberClaim(number, Person)], decision.Events.Single().Claims);
    }
}
