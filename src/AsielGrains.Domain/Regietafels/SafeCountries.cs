using System.Collections.Immutable;

namespace AsielGrains.Domain.Regietafels;

/// <summary>
/// The safe countries of origin by law, as data that ship with the system: the only way in which a nationality says
/// anything of a track.
/// </summary>
/// <param name="Unverified">What of the whole list nobody has verified.</param>
public sealed record SafeCountries(string Article, string Unverified, ImmutableArray<SafeCountry> Countries)
{
    static readonly Lazy<SafeCountries> Read = new(
        () => ShippedFile.Read("safe-countries.json", ShippedJson.Strict.SafeCountries));

    public static SafeCountries List => Read.Value;

    /// <summary>The designation of a country that holds on a day; null when there is none.</summary>
    public SafeCountry? On(DateOnly day, Identity.Nationality country) => Countries.FirstOrDefault(row =>
        row.Country == country && row.From <= day && (row.Until is null || day <= row.Until));
}
