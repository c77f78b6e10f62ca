using System.Text.Json.Serialization;
using AsielGrains.Domain.Households;

namespace AsielGrains.Grains.Households;

[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(KnownJoint))]
sealed partial class KeptJointJson : JsonSerializerContext;
