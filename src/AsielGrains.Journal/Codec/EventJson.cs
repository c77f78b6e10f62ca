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
[JsonSerializable(typeof(PersonEvent.MergedInto))]
[JsonSerializable(typeof(SealedDetails))]
sealed partial class EventJson : JsonSerializerContext;
