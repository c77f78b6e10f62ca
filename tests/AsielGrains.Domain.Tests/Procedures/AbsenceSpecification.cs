using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Partners;
using AsielGrains.Domain.Procedures;
using static AsielGrains.Domain.Tests.Procedures.Told;

namespace AsielGrains.Domain.Tests.Procedures;

/// <summary>Disappearance: a signal, the look at the address, then what the police establish (Vc 2000 A5).</summary>
public sealed class AbsenceSpecification
{
    static readonly CaseEvent.AbsenceEstablished Gone = new(Day("2021-10-08"));

    static readonly Told Signalled = LodgedOn("2021-09-01").And(
        new CaseEvent.AbsenceSignalled(Day("2021-10-04"), AbsenceSignal.HouseCheckMissed));

    static CaseEvent.AddressChecked Checked(AddressFinding finding, string on = "2021-10-06") => new(Day(on), finding);

    [Theory]
    [InlineData("2015-09-01")]
    [InlineData("2021-09-01")]
    [InlineData("2023-09-01")]
    [InlineData("2026-09-01")]
    public void Under_every_law_COA_signals_the_police_look_and_the_police_establish(string lodgedOn)
    {
        var day = Day(lodgedOn).AddDays(30);
        var lodged = LodgedOn(lodgedOn);
        var signal = new CaseEvent.AbsenceSignalled(day, AbsenceSignal.ReportingMissed);

        Assert.Null(lodged.Reported(signal, Organisation.Coa).Rejection);
        lodged.And(signal).Refuses(
            new CaseEvent.AddressChecked(day, AddressFinding.NotFound), Reason.StepNotYours, Organisation.Coa);
        Assert.IsType<Supervision.Absent>(lodged
            .And(
                signal,
                new CaseEvent.AddressChecked(day, AddressFinding.NotFound),
                new CaseEvent.AbsenceEstablished(day))
            .Standing.Supervision);
    }

    [Fact]
    public void A_signal_is_no_finding_nothing_follows_from_it()
    {
        Assert.Equal(new(Day("2021-10-04"), null), Signalled.Standing.Suspicion);
        Assert.Equal(Supervision.None.Only, Signalled.Standing.Supervision);
        Assert.IsType<ReceptionRight.Entitled>(Signalled.Standing.Reception);
    }

    [Fact]
    public void After_a_signal_nothing_is_established_before_somebody_looked_at_the_address()
    {
        Signalled.Refuses(Gone, Reason.StepNotAllowed);
        Assert.Contains(
            "signal of 2021-10-04", Signalled.Reported(Gone).Rejection!.Detail, StringComparison.Ordinal);
        Assert.Null(Signalled.And(Checked(AddressFinding.NotFound)).Reported(Gone).Rejection);
    }

    [Fact]
    public void Who_was_seen_is_under_no_signal_any_more_and_the_next_signal_needs_a_look_of_its_own()
    {
        var seen = Signalled.And(Checked(AddressFinding.Seen));

        Assert.Null(seen.Standing.Suspicion);
        seen.And(new CaseEvent.AbsenceSignalled(Day("2021-10-07"), AbsenceSignal.ReportingMissed))
            .Refuses(Gone, Reason.StepNotAllowed);
    }

    // As long as nobody signalled anything the police establish it of their own, as in all files of before.
    [Fact]
    public void Without_a_signal_the_police_establish_it_and_a_signal_told_late_takes_back_nothing()
    {
        var established = LodgedOn("2021-09-01").And(Gone);

        Assert.Null(established.Reported(
            new CaseEvent.AbsenceSignalled(Day("2021-10-04"), AbsenceSignal.HouseCheckMissed)).Rejection);
    }

    [Fact]
    public void Who_is_detained_or_established_to_be_gone_is_not_signalled_and_who_is_found_has_returned()
    {
        var signal = new CaseEvent.AbsenceSignalled(Day("2021-10-10"), AbsenceSignal.HouseCheckMissed);
        var gone = Signalled.And(Checked(AddressFinding.NotFound), Gone);

        gone.Refuses(signal, Reason.CombinationNotPossible);
        gone.Refuses(Checked(AddressFinding.Seen, "2021-10-10"), Reason.CombinationNotPossible);
        LodgedOn("2021-09-01")
            .And(new CaseEvent.SupervisionImposed(Day("2021-10-01"), SupervisionMeasure.AsylumDetention))
            .Refuses(signal, Reason.CombinationNotPossible);
        Assert.Null(gone.And(new CaseEvent.ReturnedFromAbsence(Day("2021-10-12"))).Standing.Suspicion);
    }
}
