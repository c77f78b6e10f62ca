using AsielGrains.Domain.Cases;
using Contracts = AsielGrains.Contract.V1;

namespace AsielGrains.Gateway.Cases;

/// <summary>Writes where a case stands in the contract's form.</summary>
static class StandingView
{
    public static Contracts.CaseStanding Of(CaseStanding standing) => new()
    {
        Procedure = standing.Procedure.Version,
        Unverified = standing.Procedure.Unverified ?? "",
        Stage = standing.Stage,
        Track = (Contracts.Track)(standing.Track?.Track ?? 0),
        TrackConfirmed = standing.Track is { Confirmed: true },
        Examination = (Contracts.Examination)(standing.Examination ?? 0),
        Residence = StatusOf(standing.Residence),
        ResidenceUntilOn = CaseView.Text(standing.Residence switch
        {
            Residence.PermitHolder holder => holder.Until,
            Residence.DepartureStayed stayed => stayed.Until,
            _ => null,
        }),
        Reception = StatusOf(standing.Reception),
        ReceptionUntilOn = CaseView.Text(standing.Reception switch
        {
            ReceptionRight.Entitled entitled => entitled.LastDay,
            ReceptionRight.Ended ended => ended.On,
            _ => null,
        }),
        Departure = StatusOf(standing.Departure),
        DepartureOn = CaseView.Text(DayOf(standing.Departure)),
        DiedOn = CaseView.Text(standing.DiedOn),
        Supervision = StatusOf(standing.Supervision),
        Measure = MeasuresOf(standing.Supervision).LastOrDefault(),
        Measures = { MeasuresOf(standing.Supervision) },
        Placement = (Contracts.ReturnPlace)(standing.Placement ?? 0),
        Minority = (Contracts.Minority)(standing.Minority ?? 0),
        Guardian = (Contracts.GuardianKind)(standing.Guardian?.Kind ?? 0),
        GuardianSinceOn = CaseView.Text(standing.Guardian?.Since),
        GuardianMissing = standing.GuardianMissing,
        AbsenceSignalledOn = CaseView.Text(standing.Suspicion?.Since),
        NotFoundOn = CaseView.Text(standing.Suspicion?.NotFoundOn),
    };

    // The numbers of the contract rise with their weight.
    static IEnumerable<Contracts.SupervisionMeasure> MeasuresOf(Supervision supervision) =>
        supervision is Supervision.Under under
            ? under.Measures.Select(one => (Contracts.SupervisionMeasure)one.Measure)
            : [];

    static DateOnly? DayOf(Departure departure) => departure switch
    {
        Departure.Suspended suspended => suspended.Until,
        Departure.Obliged obliged => obliged.LastDay,
        Departure.Postponed postponed => postponed.Until,
        Departure.Gone gone => gone.On,
        _ => null,
    };

    static Contracts.ResidenceStatus StatusOf(Residence residence) => residence switch
    {
        Residence.Applicant => Contracts.ResidenceStatus.Applicant,
        Residence.Appellant => Contracts.ResidenceStatus.Appellant,
        Residence.DepartureStayed => Contracts.ResidenceStatus.DepartureStayed,
        Residence.PermitHolder => Contracts.ResidenceStatus.PermitHolder,
        _ => Contracts.ResidenceStatus.None,
    };

    static Contracts.ReceptionStatus StatusOf(ReceptionRight reception) => reception switch
    {
        ReceptionRight.Entitled => Contracts.ReceptionStatus.Entitled,
        ReceptionRight.Ended => Contracts.ReceptionStatus.Ended,
        _ => Contracts.ReceptionStatus.None,
    };

    static Contracts.DepartureStatus StatusOf(Departure departure) => departure switch
    {
        Departure.Suspended => Contracts.DepartureStatus.Suspended,
        Departure.Obliged => Contracts.DepartureStatus.Obliged,
        Departure.Postponed => Contracts.DepartureStatus.Postponed,
        Departure.Gone => Contracts.DepartureStatus.Gone,
        _ => Contracts.DepartureStatus.NotObliged,
    };

    static Contracts.SupervisionStatus StatusOf(Supervision supervision) => supervision switch
    {
        Supervision.Under => Contracts.SupervisionStatus.Under,
        Supervision.Absent => Contracts.SupervisionStatus.Absent,
        _ => Contracts.SupervisionStatus.None,
    };
}
