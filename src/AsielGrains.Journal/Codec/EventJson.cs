using System.Text.Json.Serialization;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Persons;
using AsielGrains.Domain.Reception;
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
[JsonSerializable(typeof(PersonEvent.MergedInto))]
[JsonSerializable(typeof(SiteEvent.Opened))]
[JsonSerializable(typeof(SiteEvent.PartOpened))]
[JsonSerializable(typeof(SiteEvent.PartEndSet))]
[JsonSerializable(typeof(SiteEvent.UnitsAdded))]
[JsonSerializable(typeof(SiteEvent.CeilingSet))]
[JsonSerializable(typeof(SiteEvent.ReserveSet))]
[JsonSerializable(typeof(SiteEvent.PlacesBlocked))]
[JsonSerializable(typeof(SiteEvent.BlockEnded))]
[JsonSerializable(typeof(SiteEvent.PlacesLet))]
[JsonSerializable(typeof(SiteEvent.LetRecalled))]
[JsonSerializable(typeof(SiteEvent.PlacesHeld))]
[JsonSerializable(typeof(SiteEvent.HoldCancelled))]
[JsonSerializable(typeof(SiteEvent.HouseholdArrived))]
[JsonSerializable(typeof(SiteEvent.DeparturePlanned))]
[JsonSerializable(typeof(SiteEvent.HouseholdDeparted))]
[JsonSerializable(typeof(SealedDetails))]
sealed partial class EventJson : JsonSerializerContext;
