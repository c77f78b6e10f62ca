using System.Collections.Immutable;
using System.Globalization;
using AsielGrains.Domain.Flow;
using AsielGrains.Domain.Identity;

namespace AsielGrains.Dashboard.Language;

/// <summary>The pages' texts, numbers and dates in one language.</summary>
/// <remarks>
/// Numbers and dates are written without the machine's locales, which a small container may not have.
/// </remarks>
sealed class Texts(PageLanguage language)
{
    static readonly TimeZoneInfo Amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    readonly NumberFormatInfo _numbers = new()
    {
        NumberGroupSeparator = language is PageLanguage.Dutch ? "." : ",",
        NumberDecimalDigits = 0,
    };

    public static Texts Dutch { get; } = new(PageLanguage.Dutch);

    public static Texts English { get; } = new(PageLanguage.English);

    public PageLanguage Language => language;

    /// <summary>The BCP 47 code for the lang attribute.</summary>
    public string Code => language is PageLanguage.Dutch ? "nl" : "en";

    public string this[string key] => Glossary.Entries[key].In(language);

    public static Texts In(PageLanguage language) => language is PageLanguage.Dutch ? Dutch : English;

    public string Fill(string key, params ReadOnlySpan<object?> values) =>
        string.Format(CultureInfo.InvariantCulture, this[key], values);

    public string Definition(string key) =>
        Glossary.Entries[key].Definition?.In(language)
            ?? throw new InvalidOperationException($"The glossary defines no {key}.");

    public string Number(long number) => number.ToString("N", _numbers);

    /// <summary>The name of a nationality, or its code when the list does not hold it.</summary>
    public string Name(Nationality nationality) =>
        Glossary.Nationalities.GetValueOrDefault(nationality)?.In(language) ?? nationality.Code;

    public IEnumerable<(Nationality Nationality, string Name)> NationalitiesByName() =>
        Glossary.Nationalities
            .Select(named => (named.Key, named.Value.In(language)))
            .OrderBy(named => named.Item2, StringComparer.InvariantCulture)
            .ToImmutableArray();

    public string Day(DateOnly day) => $"{day.Day} {this[$"month.{day.Month}"]} {day.Year}";

    /// <summary>A moment in Dutch time, to the second.</summary>
    public string Moment(DateTimeOffset moment)
    {
        var local = TimeZoneInfo.ConvertTime(moment, Amsterdam);
        return Fill(
            "moment",
            Day(DateOnly.FromDateTime(local.DateTime)),
            local.ToString("HH:mm:ss", CultureInfo.InvariantCulture));
    }

    public string Bucket(DateOnly first, Granularity granularity) => granularity switch
    {
        Granularity.Day => Day(first),
        Granularity.Week => Fill("bucket.week", Week(first), ISOWeek.GetYear(first.ToDateTime(TimeOnly.MinValue))),
        _ => $"{this[$"month.{first.Month}"]} {first.Year}",
    };

    public string ShortBucket(DateOnly first, Granularity granularity) => granularity switch
    {
        Granularity.Day => $"{first.Day} {ShortMonth(first)} {first.Year}",
        Granularity.Week => Fill("bucket.weekShort", Week(first), ISOWeek.GetYear(first.ToDateTime(TimeOnly.MinValue))),
        _ => $"{ShortMonth(first)} {first.Year}",
    };

    static int Week(DateOnly day) => ISOWeek.GetWeekOfYear(day.ToDateTime(TimeOnly.MinValue));

    string ShortMonth(DateOnly day) => this[$"monthShort.{day.Month}"];
}
