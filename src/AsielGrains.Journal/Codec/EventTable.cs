using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Nodes;
using AsielGrains.Domain;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Gvl;
using AsielGrains.Domain.Households;
using AsielGrains.Domain.Orders;
using AsielGrains.Domain.Persons;
using AsielGrains.Domain.Reception;
using AsielGrains.Domain.Regietafels;

namespace AsielGrains.Journal.Codec;

/// <summary>Stored names with their layouts and upcasters; a name, once written, stays in the table for ever.</summary>
sealed class EventTable
{
    public static readonly EventTable Current = new(
        [
            new("case.announced", 1, EventLayout.Of<CaseEvent.Announced>()),
            new("case.registered", 1, EventLayout.Of<CaseEvent.Registered>()),
            new("case.lodged", 1, EventLayout.Of<CaseEvent.Lodged>()),
            new("case.withdrawn", 1, EventLayout.Of<CaseEvent.Withdrawn>()),
            new("case.corrected", 1, EventLayout.Of<CaseEvent.Corrected>()),
            new("case.preregistered", 1, EventLayout.Of<CaseEvent.Preregistered>()),
            new("case.screening-started", 1, EventLayout.Of<CaseEvent.ScreeningStarted>()),
            new("case.eurodac-checked", 1, EventLayout.Of<CaseEvent.EurodacChecked>()),
            new("case.vis-checked", 1, EventLayout.Of<CaseEvent.VisChecked>()),
            new("case.documents-examined", 1, EventLayout.Of<CaseEvent.DocumentsExamined>()),
            new("case.medically-screened", 1, EventLayout.Of<CaseEvent.MedicallyScreened>()),
            new("case.screening-completed", 1, EventLayout.Of<CaseEvent.ScreeningCompleted>()),
            new("case.minority-established", 1, EventLayout.Of<CaseEvent.MinorityEstablished>()),
            new("case.regietafel-held", 1, EventLayout.Of<CaseEvent.RegietafelHeld>()),
            new("case.track-assigned", 1, EventLayout.Of<CaseEvent.TrackAssigned>()),
            new("case.rest-period-started", 1, EventLayout.Of<CaseEvent.RestPeriodStarted>()),
            new("case.claim-sent", 1, EventLayout.Of<CaseEvent.ClaimSent>()),
            new("case.claim-answered", 1, EventLayout.Of<CaseEvent.ClaimAnswered>()),
            new("case.responsibility-established", 1, EventLayout.Of<CaseEvent.ResponsibilityEstablished>()),
            new("case.examination-chosen", 1, EventLayout.Of<CaseEvent.ExaminationChosen>()),
            new("case.hearing-held", 1, EventLayout.Of<CaseEvent.HearingHeld>()),
            new("case.intention-sent", 1, EventLayout.Of<CaseEvent.IntentionSent>()),
            new("case.view-received", 1, EventLayout.Of<CaseEvent.ViewReceived>()),
            new("case.term-extended", 1, EventLayout.Of<CaseEvent.TermExtended>()),
            new("case.term-suspended", 1, EventLayout.Of<CaseEvent.TermSuspended>()),
            new("case.term-resumed", 1, EventLayout.Of<CaseEvent.TermResumed>()),
            new("case.decided", 1, EventLayout.Of<CaseEvent.Decided>()),
            new("case.permit-issued", 1, EventLayout.Of<CaseEvent.PermitIssued>()),
            new("case.revocation-intended", 1, EventLayout.Of<CaseEvent.RevocationIntended>()),
            new("case.permit-revoked", 1, EventLayout.Of<CaseEvent.PermitRevoked>()),
            new("case.departure-term-set", 1, EventLayout.Of<CaseEvent.DepartureTermSet>()),
            new("case.appeal-lodged", 1, EventLayout.Of<CaseEvent.AppealLodged>()),
            new("case.provisional-measure-requested", 1, EventLayout.Of<CaseEvent.ProvisionalMeasureRequested>()),
            new("case.provisional-measure-decided", 1, EventLayout.Of<CaseEvent.ProvisionalMeasureDecided>()),
            new("case.appeal-decided", 1, EventLayout.Of<CaseEvent.AppealDecided>()),
            new("case.higher-appeal-lodged", 1, EventLayout.Of<CaseEvent.HigherAppealLodged>()),
            new("case.higher-appeal-decided", 1, EventLayout.Of<CaseEvent.HigherAppealDecided>()),
            new("case.supervision-imposed", 1, EventLayout.Of<CaseEvent.SupervisionImposed>()),
            new("case.supervision-lifted", 1, EventLayout.Of<CaseEvent.SupervisionLifted>()),
            new("case.absence-established", 1, EventLayout.Of<CaseEvent.AbsenceEstablished>()),
            new("case.returned-from-absence", 1, EventLayout.Of<CaseEvent.ReturnedFromAbsence>()),
            new("case.departed", 1, EventLayout.Of<CaseEvent.Departed>()),
            new("case.procedure-migrated", 1, EventLayout.Of<CaseEvent.ProcedureMigrated>()),
            new("case.household-changed", 1, EventLayout.Of<CaseEvent.HouseholdChanged>()),
            new("case.voorportaal-passed", 1, EventLayout.Of<CaseEvent.VoorportaalPassed>()),
            new("case.front-office-passed", 1, EventLayout.Of<CaseEvent.FrontOfficePassed>()),
            new("case.guardian-appointed", 1, EventLayout.Of<CaseEvent.GuardianAppointed>()),
            new("case.guardianship-ended", 1, EventLayout.Of<CaseEvent.GuardianshipEnded>()),
            new("case.kinship-told", 1, EventLayout.Of<CaseEvent.KinshipTold>()),
            new("case.kinship-ended", 1, EventLayout.Of<CaseEvent.KinshipEnded>()),
            new("case.absence-signalled", 1, EventLayout.Of<CaseEvent.AbsenceSignalled>()),
            new("case.address-checked", 1, EventLayout.Of<CaseEvent.AddressChecked>()),
            new("case.medical-advice-given", 1, EventLayout.Of<CaseEvent.MedicalAdviceGiven>()),
            new("case.notice-of-default-received", 1, EventLayout.Of<CaseEvent.NoticeOfDefaultReceived>()),
            new("case.identity-verified", 1, EventLayout.Of<CaseEvent.IdentityVerified>()),
            new("case.corrections-received", 1, EventLayout.Of<CaseEvent.CorrectionsReceived>()),
            new("case.died", 1, EventLayout.Of<CaseEvent.Died>()),
            new("case.departure-postponed", 1, EventLayout.Of<CaseEvent.DeparturePostponed>()),
            new("case.postponement-ended", 1, EventLayout.Of<CaseEvent.PostponementEnded>()),
            new("case.move-blocked", 1, EventLayout.Of<CaseEvent.MoveBlocked>()),
            new("case.move-block-ended", 1, EventLayout.Of<CaseEvent.MoveBlockEnded>()),
            new("case.regular-permit-issued", 1, EventLayout.Of<CaseEvent.RegularPermitIssued>()),
            new("case.return-file-sent", 1, EventLayout.Of<CaseEvent.ReturnFileSent>()),
            new("case.return-file-checked", 1, EventLayout.Of<CaseEvent.ReturnFileChecked>()),
            new("case.departure-talk-held", 1, EventLayout.Of<CaseEvent.DepartureTalkHeld>()),
            new("case.laissez-passer-requested", 1, EventLayout.Of<CaseEvent.LaissezPasserRequested>()),
            new("case.laissez-passer-presented", 1, EventLayout.Of<CaseEvent.LaissezPasserPresented>()),
            new("case.laissez-passer-answered", 1, EventLayout.Of<CaseEvent.LaissezPasserAnswered>()),
            new("case.readmission-agreed", 1, EventLayout.Of<CaseEvent.ReadmissionAgreed>()),
            new("case.removability-checked", 1, EventLayout.Of<CaseEvent.RemovabilityChecked>()),
            new("case.return-attempted", 1, EventLayout.Of<CaseEvent.ReturnAttempted>()),
            new("case.return-placement-made", 1, EventLayout.Of<CaseEvent.ReturnPlacementMade>()),
            new("case.return-placement-ended", 1, EventLayout.Of<CaseEvent.ReturnPlacementEnded>()),
            new("case.repeat-form-checked", 1, EventLayout.Of<CaseEvent.RepeatFormChecked>()),
            new("case.last-minute-judged", 1, EventLayout.Of<CaseEvent.LastMinuteJudged>()),
            new("case.rest-period-waived", 1, EventLayout.Of<CaseEvent.RestPeriodWaived>()),
            new("case.hearing-omitted", 1, EventLayout.Of<CaseEvent.HearingOmitted>()),
            new("case.one-day-test-restarted", 1, EventLayout.Of<CaseEvent.OneDayTestRestarted>()),
            new("case.family-applied", 1, EventLayout.Of<CaseEvent.FamilyApplied>()),
            new("case.relative-applied", 1, EventLayout.Of<CaseEvent.RelativeApplied>()),
            new("case.family-decided", 1, EventLayout.Of<CaseEvent.FamilyDecided>()),
            new("case.entry-visa-issued", 1, EventLayout.Of<CaseEvent.EntryVisaIssued>()),
            new("case.family-arrived", 1, EventLayout.Of<CaseEvent.FamilyArrived>()),
            new("case.referent-right-lost", 1, EventLayout.Of<CaseEvent.ReferentRightLost>()),
            new("case.step-retracted", 1, EventLayout.Of<CaseEvent.StepRetracted>()),
            new("case.place-followed", 1, EventLayout.Of<CaseEvent.PlaceFollowed>()),
            new("case.deadline-assigned", 1, EventLayout.Of<CaseEvent.DeadlineAssigned>()),
            new("household.change-begun", 1, EventLayout.Of<HouseholdEvent.ChangeBegun>()),
            new("household.change-completed", 1, EventLayout.Of<HouseholdEvent.ChangeCompleted>()),
            new("household.change-given-up", 1, EventLayout.Of<HouseholdEvent.ChangeGivenUp>()),
            new("household.change-taken-back", 1, EventLayout.Of<HouseholdEvent.ChangeTakenBack>()),
            new("joint.begun", 1, EventLayout.Of<JointEvent.Begun>()),
            new("joint.completed", 1, EventLayout.Of<JointEvent.Completed>()),
            new("joint.given-up", 1, EventLayout.Of<JointEvent.GivenUp>()),
            new("joint.released", 1, EventLayout.Of<JointEvent.Released>()),
            new("order.placed", 1, EventLayout.Of<OrderEvent.Placed>()),
            new("order.ended", 1, EventLayout.Of<OrderEvent.Ended>()),
            new("order.cases-treated", 1, EventLayout.Of<OrderEvent.CasesTreated>()),
            new("gvl.opened", 1, EventLayout.Of<GvlEvent.Opened>()),
            new("gvl.resource-set", 1, EventLayout.Of<GvlEvent.ResourceSet>()),
            new("gvl.resource-closed", 1, EventLayout.Of<GvlEvent.ResourceClosed>()),
            new("gvl.closure-ended", 1, EventLayout.Of<GvlEvent.ClosureEnded>()),
            new("gvl.household-expected", 1, EventLayout.Of<GvlEvent.HouseholdExpected>()),
            new("gvl.household-arrived", 1, EventLayout.Of<GvlEvent.HouseholdArrived>()),
            new("gvl.step-booked", 1, EventLayout.Of<GvlEvent.StepBooked>()),
            new("gvl.step-cancelled", 1, EventLayout.Of<GvlEvent.StepCancelled>()),
            new("gvl.step-moved", 1, EventLayout.Of<GvlEvent.StepMoved>()),
            new("gvl.step-missed", 1, EventLayout.Of<GvlEvent.StepMissed>()),
            new("gvl.step-started", 1, EventLayout.Of<GvlEvent.StepStarted>()),
            new("gvl.step-finished", 1, EventLayout.Of<GvlEvent.StepFinished>()),
            new("gvl.handover-offered", 1, EventLayout.Of<GvlEvent.HandoverOffered>()),
            new("gvl.handover-accepted", 1, EventLayout.Of<GvlEvent.HandoverAccepted>()),
            new("gvl.handover-refused", 1, EventLayout.Of<GvlEvent.HandoverRefused>()),
            new("gvl.shares-agreed", 1, EventLayout.Of<GvlEvent.SharesAgreed>()),
            new("person.merged", 1, EventLayout.Of<PersonEvent.MergedInto>()),
            new("person.split", 1, EventLayout.Of<PersonEvent.SplitFrom>()),
            new("person.protected", 1, EventLayout.Of<PersonEvent.Protected>()),
            new("person.protection-ended", 1, EventLayout.Of<PersonEvent.ProtectionEnded>()),
            new("regietafel.convened", 1, EventLayout.Of<RegietafelEvent.Convened>()),
            new("regietafel.case-placed", 1, EventLayout.Of<RegietafelEvent.CasePlaced>()),
            new("regietafel.case-discussed", 1, EventLayout.Of<RegietafelEvent.CaseDiscussed>()),
            new("regietafel.action-added", 1, EventLayout.Of<RegietafelEvent.ActionAdded>()),
            new("regietafel.action-settled", 1, EventLayout.Of<RegietafelEvent.ActionSettled>()),
            new("site.opened", 1, EventLayout.Of<SiteEvent.Opened>()),
            new("site.part-opened", 1, EventLayout.Of<SiteEvent.PartOpened>()),
            new("site.part-end-set", 1, EventLayout.Of<SiteEvent.PartEndSet>()),
            new("site.units-added", 1, EventLayout.Of<SiteEvent.UnitsAdded>()),
            new("site.units-removed", 1, EventLayout.Of<SiteEvent.UnitsRemoved>()),
            new("site.ceiling-set", 1, EventLayout.Of<SiteEvent.CeilingSet>()),
            new("site.reserve-set", 1, EventLayout.Of<SiteEvent.ReserveSet>()),
            new("site.places-blocked", 1, EventLayout.Of<SiteEvent.PlacesBlocked>()),
            new("site.block-ended", 1, EventLayout.Of<SiteEvent.BlockEnded>()),
            new("site.places-let", 1, EventLayout.Of<SiteEvent.PlacesLet>()),
            new("site.let-recalled", 1, EventLayout.Of<SiteEvent.LetRecalled>()),
            new("site.letter-recorded", 1, EventLayout.Of<SiteEvent.LetterRecorded>()),
            new("site.places-held", 1, EventLayout.Of<SiteEvent.PlacesHeld>()),
            new("site.hold-cancelled", 1, EventLayout.Of<SiteEvent.HoldCancelled>()),
            new("site.household-arrived", 1, EventLayout.Of<SiteEvent.HouseholdArrived>()),
            new("site.departure-planned", 1, EventLayout.Of<SiteEvent.DeparturePlanned>()),
            new("site.household-departed", 1, EventLayout.Of<SiteEvent.HouseholdDeparted>()),
            new("site.described", 1, EventLayout.Of<SiteEvent.Described>()),
            new("site.place-chosen", 1, EventLayout.Of<SiteEvent.PlaceChosen>()),
            new("site.night-counted", 1, EventLayout.Of<SiteEvent.NightCounted>()),
            new("site.night-count-corrected", 1, EventLayout.Of<SiteEvent.NightCountCorrected>()),
        ],
        []);

    readonly FrozenDictionary<string, EventName> _byName;
    readonly FrozenDictionary<Type, EventName> _byType;
    readonly FrozenDictionary<(string Name, short From), Upcaster> _upcasters;

    public EventTable(IReadOnlyList<EventName> names, IReadOnlyList<Upcaster> upcasters)
    {
        _byName = names.ToFrozenDictionary(name => name.Name, StringComparer.Ordinal);
        _byType = names.ToFrozenDictionary(name => name.Layout.Type);
        _upcasters = upcasters.ToFrozenDictionary(upcaster => (upcaster.Name, upcaster.From));
        foreach (var name in names)
            for (short from = 1; from < name.Version; from++)
                if (!_upcasters.ContainsKey((name.Name, from)))
                    throw new InvalidOperationException($"Nothing lifts {name.Name} from version {from}.");
    }

    public IEnumerable<EventName> Names => _byName.Values;

    public (string Type, short Version, byte[] Body) Encode(IEvent @event)
    {
        if (!_byType.TryGetValue(@event.GetType(), out var name))
            throw new InvalidOperationException($"{@event.GetType().Name} has no stored name.");
        return (name.Name, name.Version, JsonSerializer.SerializeToUtf8Bytes(@event, name.Layout));
    }

    public IEvent Decode(string type, short version, ReadOnlySpan<byte> body)
    {
        if (!_byName.TryGetValue(type, out var name))
            throw new JournalCorruptException($"No event is stored under the name {type}.");
        if (version < 1 || version > name.Version)
            throw new JournalCorruptException($"{type} has versions 1 to {name.Version}, not {version}.");
        try
        {
            var read = version == name.Version
                ? JsonSerializer.Deserialize(body, name.Layout)
                : Lift(name, version, body).Deserialize(name.Layout);
            return read as IEvent ?? throw new JournalCorruptException($"The body of {type} is null.");
        }
        catch (Exception failure) when (failure is not JournalCorruptException)
        {
            // Not as inner exception: the parser quotes what it read.
            throw new JournalCorruptException($"The body does not fit {type} version {version}.");
        }
    }

    JsonObject Lift(EventName name, short version, ReadOnlySpan<byte> body)
    {
        var lifted = JsonNode.Parse(body)!.AsObject();
        for (var from = version; from < name.Version; from++)
            lifted = _upcasters[(name.Name, from)].Lift(lifted);
        return lifted;
    }
}
