using System.CommandLine;
using System.Globalization;
using AsielGrains.Cli.Scenes;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Time;

namespace AsielGrains.Cli.Session;

/// <summary>Options whose values are checked before anything is sent.</summary>
static class CheckedOption
{
    public const string RequestIdName = "--request-id";

    /// <summary>Further ahead nothing is known.</summary>
    const int DaysAheadMax = 10_000;

    const string DateRule = "A date is written YYYY-MM-DD.";

    public static Option<string?> Date(string name, string description, bool required = false) => Text(
        name, description + " YYYY-MM-DD.", required, text => CalendarDate.TryParse(text, out _) ? null : DateRule);

    /// <summary>A date, or the days from today to it: <c>+60</c>.</summary>
    public static Option<string?> DateAhead(
        string name, string description, Surroundings surroundings, bool required = false) => new(name)
        {
            Description = description + " YYYY-MM-DD, or so many days ahead: +60.",
            Required = required,
            HelpName = "date",
            CustomParser = result =>
            {
                var text = result.Tokens[0].Value;
                if (CalendarDate.TryParse(text, out _))
                    return text;
                if (text.StartsWith('+')
                    && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var days)
                    && days <= DaysAheadMax)
                    return CalendarDate.Text(DutchTime.DateAt(surroundings.Time.GetUtcNow()).AddDays(days));
                result.AddError($"{name}: {DateRule} Days ahead are written +60.");
                return null;
            },
        };

    public static Option<Uri> Address(string name, string description, string standard) => new(name)
    {
        Description = description,
        HelpName = "url",
        DefaultValueFactory = _ => new(standard),
        CustomParser = result =>
        {
            if (Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out var address)
                && address.Scheme is ("http" or "https"))
                return address;
            result.AddError($"{name}: An address starts with http:// or https://.");
            return null;
        },
    };

    public static Option<Uri[]> Addresses(string name, string description, int countMax) => new(name)
    {
        Description = description,
        HelpName = "url",
        Arity = new(0, countMax),
        CustomParser = result =>
        {
            var addresses = new List<Uri>();
            foreach (var token in result.Tokens)
                if (Uri.TryCreate(token.Value, UriKind.Absolute, out var address)
                    && address.Scheme is ("http" or "https"))
                    addresses.Add(address);
                else
                    result.AddError($"{name}: An address starts with http:// or https://.");
            return [.. addresses];
        },
    };

    public static Option<DateOnly?> Month(string name, string description) => new(name)
    {
        Description = description + " YYYY-MM.",
        HelpName = "month",
        CustomParser = result =>
        {
            if (CalendarDate.TryParseMonth(result.Tokens[0].Value, out var first))
                return first;
            result.AddError("A month is written YYYY-MM.");
            return null;
        },
    };

    public static Option<string?> Nationality(string name = "--nationality") => Text(
        name,
        "Three capitals: ISO 3166-1 alpha-3, XKX Kosovo, XXA stateless, XXX not established.",
        required: false,
        text => Domain.Identity.Nationality.TryParse(text, null, out _) ? null : "A nationality is three capitals.");

    public static Option<string?> Household() =>
        HouseholdOf("--household", "The household, 32 lower-case hexadecimal digits.");

    public static Option<string?> HouseholdOf(string name, string description) => Text(
        name, description, required: false, text => HouseholdId.TryParse(text, null, out _) ? null : HouseholdRule);

    public static Argument<string> HouseholdArgument()
    {
        var argument = new Argument<string>("household-id")
        {
            Description = "The household, 32 lower-case hexadecimal digits.",
        };
        argument.Validators.Add(result =>
        {
            if (!HouseholdId.TryParse(result.GetValueOrDefault<string>(), null, out _))
                result.AddError(HouseholdRule);
        });
        return argument;
    }

    public static Option<string?> CaseOf(string name, string description) => Text(
        name,
        description + " 32 lower-case hexadecimal digits.",
        required: false,
        text => Domain.Identity.CaseId.TryParse(text, null, out _) ? null : CaseRule);

    public static Option<string?> Person() => Text(
        "--person",
        "The person to speak for, a pseudonym of 32 lower-case hexadecimal digits. A given token names it itself.",
        required: false,
        text => PersonId.TryParse(text, null, out _) ? null : "A person is 32 hexadecimal digits.");

    public static Option<Contract.V1.IdentitySource> IdentitySource() => new("--identity-source")
    {
        Description = "Where names and birth date come from: "
            + string.Join(", ", Enum.GetNames<Contract.V1.IdentitySource>().Skip(1)) + ".",
        HelpName = "source",
    };

    /// <summary>Sites to be tied to, with commas between; none when it is left out.</summary>
    public static Option<string[]> TiedSites() => new("--sites")
    {
        Description = "Be tied to these sites, as in ter-apel,budel. A given token names them itself.",
        HelpName = "sites",
        CustomParser = result =>
        {
            var names = result.Tokens[0].Value.Split(',');
            if (names.All(name => Domain.Reception.SiteId.TryParse(name, null, out _)))
                return names;
            result.AddError("--sites: A site is 2 to 40 lower-case letters, digits and hyphens.");
            return [];
        },
    };

    public static Option<string> Language()
    {
        var option = new Option<string>("--language")
        {
            Description = "nl or en.",
            DefaultValueFactory = _ => "nl",
        };
        option.AcceptOnlyFromAmong("nl", "en");
        return option;
    }

    public static Option<string?> Kind()
    {
        var option = new Option<string?>("--kind") { Description = "The kind of application." };
        option.AcceptOnlyFromAmong([.. KindNames.All]);
        return option;
    }

    public static Option<string?> RequestId() => Text(
        RequestIdName,
        "A UUID; a repeat with the same one gets the first answer. Left out: a new one.",
        required: false,
        text => Guid.TryParse(text, out _) ? null : "A request id is a UUID.");

    public static Option<string?> ImportId() => Text(
        "--import-id",
        "A UUID: the import to begin or to go on with. Left out: it comes from the content of the file.",
        required: false,
        text => Guid.TryParse(text, out _) ? null : "An import id is a UUID.");

    public static Option<string?> CaseId() => Text(
        "--case-id",
        "The case, 32 lower-case hexadecimal digits. Left out: the system makes one.",
        required: false,
        text => Domain.Identity.CaseId.TryParse(text, null, out _) ? null : CaseRule);

    public static Argument<string> Case(string name = "case-id", string what = "The case")
    {
        var argument = new Argument<string>(name) { Description = $"{what}, 32 lower-case hexadecimal digits." };
        argument.Validators.Add(result =>
        {
            if (!Domain.Identity.CaseId.TryParse(result.GetValueOrDefault<string>(), null, out _))
                result.AddError(CaseRule);
        });
        return argument;
    }

    public static Option<DateTimeOffset?> Moment(string name, string description) => new(name)
    {
        Description = description + " For example 2026-03-01T12:00:00Z; without a zone it is UTC.",
        HelpName = "moment",
        CustomParser = result =>
        {
            if (DateTimeOffset.TryParse(
                result.Tokens[0].Value,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal,
                out var moment))
                return moment;
            result.AddError("A moment is written like 2026-03-01T12:00:00Z.");
            return null;
        },
    };

    public static Argument<string[]> Cases()
    {
        var argument = new Argument<string[]>("case-id")
        {
            Description = "The cases, each 32 lower-case hexadecimal digits.",
            Arity = ArgumentArity.OneOrMore,
        };
        argument.Validators.Add(result =>
        {
            foreach (var token in result.Tokens)
                if (!Domain.Identity.CaseId.TryParse(token.Value, null, out _))
                    result.AddError(CaseRule);
        });
        return argument;
    }

    const string HouseholdRule = "A household is 32 hexadecimal digits.";

    const string CaseRule = "A case is 32 lower-case hexadecimal digits.";

    static Option<string?> Text(string name, string description, bool required, Func<string, string?> fault)
    {
        var option = new Option<string?>(name) { Description = description, Required = required };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && fault(text) is { } sentence)
                result.AddError($"{name}: {sentence}");
        });
        return option;
    }
}
