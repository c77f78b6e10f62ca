using System.Text.Json.Serialization;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Gvl;
using AsielGrains.Domain.Households;
using AsielGrains.Domain.Orders;
using AsielGrains.Domain.Persons;
using AsielGrains.Domain.Reception;
using AsielGrains.Domain.Regietafels;

namespace AsielGrains.Grains.Snapshots;

[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(AsylumCase))]
[JsonSerializable(typeof(ExtensionOrder))]
[JsonSerializable(typeof(GvlLocation))]
[JsonSerializable(typeof(HouseholdChanges))]
[JsonSerializable(typeof(JointPlacement))]
[JsonSerializable(typeof(Person))]
[JsonSerializable(typeof(ReceptionSite))]
[JsonSerializable(typeof(Regietafel))]
sealed partial class SnapshotJson : JsonSerializerContext;
