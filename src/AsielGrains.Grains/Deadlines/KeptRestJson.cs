using System.Text.Json.Serialization;

namespace AsielGrains.Grains.Deadlines;

[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(KeptRest))]
sealed partial class KeptRestJson : JsonSerializerContext;
