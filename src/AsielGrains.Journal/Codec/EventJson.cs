using System.Text.Json.Serialization;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Persons;
using AsielGrains.Journal.Privacy;

namespace AsielGrains.Journal.Codec;

[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(CaseEvent.Announced))]
[JsonSerializable(typeof(CaseEvent.Registered))]
[JsonSerializable(typeof(CaseEvent.Lodged))]
[JsonSerializable(typeof(CaseEvent.Withdrawn))]
[JsonSerializable(typeof(CaseEvent.Corrected))]
[JsonSerializable(typeof(CaseEvent.Preregistered))]
[JsonSerializable(typeof(CaseEvent.ScreeningStarted))]
[JsonSerializable(typeof(CaseEvent.EurodacChecked))]
[JsonSerializable(typeof(CaseEvent.VisChecked))]
[JsonSerializable(typeof(CaseEvent.DocumentsExamined))]
[JsonSerializable(typeof(CaseEvent.MedicallyScreened))]
[JsonSerializable(typeof(CaseEvent.ScreeningCompleted))]
[JsonSerializable(typeof(CaseEvent.MinorityEstablished))]
[JsonSerializable(typeof(CaseEvent.RegietafelHeld))]
[JsonSerializable(typeof(CaseEvent.TrackAssigned))]
[JsonSerializable(typeof(CaseEvent.RestPeriodStarted))]
[JsonSerializable(typeof(CaseEvent.ClaimSent))]
[JsonSerializable(typeof(CaseEvent.ClaimAnswered))]
[JsonSerializable(typeof(CaseEvent.ResponsibilityEstablished))]
[JsonSerializable(typeof(CaseEvent.ExaminationChosen))]
[JsonSerializable(typeof(CaseEvent.HearingHeld))]
[JsonSerializable(typeof(CaseEvent.IntentionSent))]
[JsonSerializable(typeof(CaseEvent.ViewReceived))]
[JsonSerializable(typeof(CaseEvent.TermExtended))]
[JsonSerializable(typeof(CaseEvent.TermSuspended))]
[JsonSerializable(typeof(CaseEvent.TermResumed))]
[JsonSerializable(typeof(CaseEvent.Decided))]
[JsonSerializable(typeof(CaseEvent.PermitIssued))]
[JsonSerializable(typeof(CaseEvent.PermitRevoked))]
[JsonSerializable(typeof(CaseEvent.DepartureTermSet))]
[JsonSerializable(typeof(CaseEvent.AppealLodged))]
[JsonSerializable(typeof(CaseEvent.ProvisionalMeasureRequested))]
[JsonSerializable(typeof(CaseEvent.ProvisionalMeasureDecided))]
[JsonSerializable(typeof(CaseEvent.AppealDecided))]
[JsonSerializable(typeof(CaseEvent.HigherAppealLodged))]
[JsonSerializable(typeof(CaseEvent.HigherAppealDecided))]
[JsonSerializable(typeof(CaseEvent.SupervisionImposed))]
[JsonSerializable(typeof(CaseEvent.SupervisionLifted))]
[JsonSerializable(typeof(CaseEvent.AbsenceEstablished))]
[JsonSerializable(typeof(CaseEvent.ReturnedFromAbsence))]
[JsonSerializable(typeof(CaseEvent.Departed))]
[JsonSerializable(typeof(CaseEvent.ProcedureMigrated))]
[JsonSerializable(typeof(CaseEvent.HouseholdChanged))]
[JsonSerializable(typeof(CaseEvent.StepRetracted))]
[JsonSerializable(typeof(PersonEvent.MergedInto))]
[JsonSerializable(typeof(SealedDetails))]
sealed partial class EventJson : JsonSerializerContext;
