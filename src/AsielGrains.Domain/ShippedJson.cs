using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using AsielGrains.Domain.Access;
using AsielGrains.Domain.Explanations;
using AsielGrains.Domain.Gvl;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Procedures;
using AsielGrains.Domain.Regietafels;

namespace AsielGrains.Domain;

/// <summary>
/// How the files that ship with the system are read: strictly, since a field that nobody reads is a mistake, and by
/// code that is made when this is built, since every host reads them all before it takes its first call.
/// </summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(FieldRules))]
[JsonSerializable(typeof(GvlReference))]
[JsonSerializable(typeof(ImmutableArray<GvlStepRule>))]
[JsonSerializable(typeof(ImmutableArray<MandatoryRule>))]
[JsonSerializable(typeof(ImmutableArray<RankedSource>))]
[JsonSerializable(typeof(PlaceSentences))]
[JsonSerializable(typeof(PlainSentences))]
[JsonSerializable(typeof(ProcedureDefinition))]
[JsonSerializable(typeof(SafeCountries))]
[JsonSerializable(typeof(TargetGroups))]
[JsonSerializable(typeof(TrackRules))]
sealed partial class ShippedJson : JsonSerializerContext
{
    public static ShippedJson Strict { get; } = new(new(JsonSerializerDefaults.Web)
    {
        AllowDuplicateProperties = false,
        NumberHandling = JsonNumberHandling.Strict,
        PropertyNameCaseInsensitive = false,
        ReadCommentHandling = JsonCommentHandling.Skip,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters =
        {
            new JsonStringEnumConverter(allowIntegerValues: false),
            new StepNameConverter(),
            new TermLengthConverter(),
        },
    });
}
