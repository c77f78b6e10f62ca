using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Gvl;

/// <summary>
/// The steps and the locations that ship with the system. They lie in this assembly as text, and are read once: a host
/// reads them while it is composed, so that it does not start with what is not sound.
/// </summary>
public static class ShippedGvl
{
    static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        AllowDuplicateProperties = false,
        NumberHandling = JsonNumberHandling.Strict,
        PropertyNameCaseInsensitive = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter(allowIntegerValues: false) },
    };

    static readonly Lazy<GvlStepBook> Book = new(() => new(Read<ImmutableArray<GvlStepRule>>("gvl/steps.json")));

    static readonly Lazy<MandatoryBook> Sets = new(() => new(
        Read<ImmutableArray<MandatoryRule>>("gvl/mandatory.json"), Steps));

    static readonly Lazy<ImmutableArray<GvlReference>> Locations = new(() => Checked(
    [
        .. new[] { "ter-apel", "budel", "gilze", "mid-west" }.Select(id => Read<GvlReference>($"gvl/{id}.json")),
    ]));

    /// <exception cref="GvlFaultException">They are not sound.</exception>
    public static GvlStepBook Steps => Book.Value;

    /// <exception cref="GvlFaultException">They are not sound.</exception>
    public static MandatoryBook Mandatory => Sets.Value;

    /// <exception cref="GvlFaultException">They are not sound.</exception>
    public static ImmutableArray<GvlReference> References => Locations.Value;

    public static GvlReference? FindReference(string id) => References.FirstOrDefault(known => known.Id == id);

    static ImmutableArray<GvlReference> Checked(ImmutableArray<GvlReference> references)
    {
        var needed = Steps.All.SelectMany(rule => rule.Needs).Distinct().ToList();
        var faults = references
            .SelectMany(known => needed.Except(known.Resources.Select(resource => resource.Function))
                .Select(function => $"{known.Id}: has no {function}."))
            .Concat(references
                .Where(known => known.Resources.GroupBy(resource => resource.Code).Any(same => same.Count() > 1))
                .Select(known => $"{known.Id}: has a code twice."))
            .ToList();
        return faults.Count == 0 ? references : throw new GvlFaultException(faults);
    }

#pragma warning disable RS0030 // Nothing is looked for elsewhere: the text is a part of this very assembly.
    static T Read<T>(string file)
    {
        using var stream = typeof(ShippedGvl).Assembly.GetManifestResourceStream(file)
            ?? throw new GvlFaultException([$"{file}: is not part of the program."]);
        try
        {
            return JsonSerializer.Deserialize<T>(stream, Options)
                ?? throw new GvlFaultException([$"{file}: holds nothing."]);
        }
        catch (JsonException fault)
        {
            throw new GvlFaultException([$"{file}: line {fault.LineNumber + 1}, {fault.Path}: {fault.Message}"]);
        }
    }
#pragma warning restore RS0030
}
