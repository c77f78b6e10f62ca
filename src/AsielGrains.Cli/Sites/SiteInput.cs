using System.CommandLine;
using System.Globalization;
using AsielGrains.Cli.Output;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Reception;
using AsielGrains.Domain.Time;
using SiteType = AsielGrains.Contract.V1.SiteType;

namespace AsielGrains.Cli.Sites;

/// <summary>Arguments and options of commands about sites, checked before anything is sent.</summary>
static class SiteInput
{
    public static Argument<string> Site()
    {
        var site = new Argument<string>("site") { Description = "The site, for example ter-apel." };
        site.Validators.Add(result =>
        {
            if (!SiteId.TryParse(result.GetValueOrDefault<string>(), CultureInfo.InvariantCulture, out _))
                result.AddError("A site is 2 to 40 lower-case letters, digits and hyphens.");
        });
        return site;
    }

    public static Argument<string> Use(string name, string description)
    {
        var use = new Argument<string>(name) { Description = description };
        use.Validators.Add(result =>
        {
            if (!UseId.TryParse(result.GetValueOrDefault<string>(), CultureInfo.InvariantCulture, out _))
                result.AddError($"{name} is 32 lower-case hexadecimal digits.");
        });
        return use;
    }

    public static Option<string> Part() =>
        new("--part") { Description = "The code of the part, for example COL.", Required = true };

    public static Option<string> Type()
    {
        var type = new Option<string>("--type") { Description = "What the part is for.", Required = true };
        type.AcceptOnlyFromAmong([.. Enum.GetValues<SiteType>().Skip(1).Select(NameOf)]);
        return type;
    }

    public static Option<string?> Regime()
    {
        var regime = new Option<string?>("--regime")
        {
            Description = "The rules under which people stay; left out: those of the type.",
        };
        regime.AcceptOnlyFromAmong([.. Enum.GetValues<Contract.V1.Regime>().Skip(1).Select(NameOf)]);
        return regime;
    }

    public static Option<string[]> Provinces() => new("--province")
    {
        Description = "Only in these provinces: PV20.",
        AllowMultipleArgumentsPerToken = true,
    };

    /// <summary>Any number of the values of an enumeration, by their names.</summary>
    public static Option<string[]> Several<TEnum>(string name, string description)
        where TEnum : struct, Enum
    {
        var values = new Option<string[]>(name) { Description = description, AllowMultipleArgumentsPerToken = true };
        values.AcceptOnlyFromAmong([.. Enum.GetValues<TEnum>().Skip(1).Select(NameOf)]);
        return values;
    }

    public static IEnumerable<TEnum> SeveralOf<TEnum>(IEnumerable<string>? names)
        where TEnum : struct, Enum => (names ?? []).Select(Parse<TEnum>);

    public static Option<string?> Phase(string description)
    {
        var phase = new Option<string?>("--phase") { Description = description };
        phase.AcceptOnlyFromAmong([.. Enum.GetValues<ReceptionPhase>().Skip(1).Select(NameOf)]);
        return phase;
    }

    public static ReceptionPhase PhaseOf(string? name) =>
        name is null ? ReceptionPhase.Unspecified : Parse<ReceptionPhase>(name);

    /// <summary>A point on the map, as 52.98,7.05; null when none is given.</summary>
    public static GeoPoint? PointOf(string? text, string option)
    {
        if (text is null)
            return null;
        return text.Split(',') is [var north, var east]
            && double.TryParse(north, NumberStyles.Float, CultureInfo.InvariantCulture, out var latitude)
            && double.TryParse(east, NumberStyles.Float, CultureInfo.InvariantCulture, out var longitude)
                ? new() { Latitude = latitude, Longitude = longitude }
                : throw new UsageException("A point is degrees north and east: 52.98,7.05.", option);
    }

    public static TEnum Parse<TEnum>(string name)
        where TEnum : struct, Enum => Enum.GetValues<TEnum>().Single(value => NameOf(value) == name);

    /// <summary>The name of a value as people write it: lower case, with hyphens.</summary>
    public static string NameOf<TEnum>(TEnum value)
        where TEnum : struct, Enum => string.Concat(value.ToString()
            .Select((letter, at) => char.IsUpper(letter) && at > 0
                ? $"-{char.ToLowerInvariant(letter)}"
                : char.ToLowerInvariant(letter).ToString()));

    /// <summary>The date that was given, or that of today in the Netherlands.</summary>
    public static string OrToday(string? date, Surroundings surroundings) =>
        date ?? DutchTime.DateAt(surroundings.Time.GetUtcNow()).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The moment so many hours from now.</summary>
    public static DateTimeOffset InHours(double hours, Surroundings surroundings) =>
        hours is > 0 and <= MaxHours
            ? surroundings.Time.GetUtcNow().AddHours(hours)
            : throw new UsageException($"--hours is more than 0 and at most {MaxHours}.");

    const int MaxHours = 24 * 366;
}
