using System.Text.Json;
using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Procedures;

/// <summary>
/// Reads a definition from the text of its file; strictly, since a field that nobody reads is a mistake.
/// </summary>
public static class ProcedureFile
{
    static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
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
    };

    /// <param name="name">The name of the file, for the fault.</param>
    /// <exception cref="ProcedureFaultException">It is not a definition; says in which line.</exception>
    public static ProcedureDefinition Read(string name, string text)
    {
        try
        {
            return JsonSerializer.Deserialize<ProcedureDefinition>(text, Options)
                ?? throw new ProcedureFaultException([$"{name}: holds nothing."]);
        }
        catch (JsonException fault)
        {
            throw new ProcedureFaultException([$"{name}: line {fault.LineNumber + 1}, {fault.Path}: {fault.Message}"]);
        }
    }
}
