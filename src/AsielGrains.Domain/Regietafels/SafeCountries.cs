using System.Collections.Immutable;
using System.Text.Json;

namespace AsielGrains.Domain.Regietafels;

/// <summary>
/// The safe countries of origin by law, as data that ship with the system: the only way in which a nationality says
/// anything of a track.
/// </summary>
/// <param name="Unverified">What of the whole list nobody has verified.</param>
public sealed record SafeCountries(string Article, string Unverified, ImmutableArray<SafeCountry> Countries)
{
    const string File = "safe-countries.json";

    static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        AllowDuplicateProperties = false,
        ReadCommentHandling = JsonCommentHandling.Skip,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
    };

    static readonly Lazy<SafeCountries> Read = new(() => Shipped());

    public static SafeCountries List => Read.Value;

    /// <summary>The designation of a country that holds on a day; null when there is none.</summary>
    public SafeCountry? On(DateOnly day, Identity.Nationality country) => Countries.FirstOrDefault(row =>
        row.Country == country && row.From <= day && (row.Until is null || day <= row.Until));

#pragma warning disable RS0030 // Nothing is looked for elsewhere: the text is a part of this very assembly.
    static SafeCountries Shipped()
    {
        using var stream = typeof(SafeCountries).Assembly.GetManifestResourceStream(File)!;
        return JsonSerializer.Deserialize<SafeCountries>(stream, Options)!;
    }
#pragma warning restore RS0030
}
