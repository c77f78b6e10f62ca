using AsielGrains.Cli.Output;
using AsielGrains.Cli.Scenes;
using AsielGrains.Contract.V1;

namespace AsielGrains.Cli.Cases;

/// <summary>
/// Reads what identifies a person from standard input, one value a line: arguments are visible in lists of processes
/// and stay in the history of the shell.
/// </summary>
sealed class PersonalInput(Surroundings surroundings)
{
    public const string Help =
        "What identifies a person is read from standard input, one value a line, never from arguments: those are "
        + "visible in lists of processes.";

    const int MaxName = 200;

    /// <summary>A V-number that must be there.</summary>
    public string VNumber(string prompt = "V-number") =>
        Optional(prompt, "v_number", IsVNumber, "A V-number has ten digits.") is { Length: > 0 } digits
            ? digits
            : throw new UsageException($"{prompt}: ten digits are expected on standard input.", "v_number");

    /// <summary>All details; an empty or missing line is left out.</summary>
    public PersonalDetails Details(
        bool vNumberMandatory, IdentitySource source = IdentitySource.Unspecified) => new()
    {
        IdentitySource = source,
        VNumber = vNumberMandatory
            ? VNumber()
            : Optional("V-number", "v_number", IsVNumber, "A V-number has ten digits."),
        FamilyName = Optional("Family name", "family_name", IsName, "A name has at most 200 characters."),
        GivenNames = Optional("Given names", "given_names", IsName, "A name has at most 200 characters."),
        BornOn = Optional("Born on (YYYY-MM-DD)", "born_on", IsDate, "A date is written YYYY-MM-DD."),
    };

    static bool IsVNumber(string text) => Domain.Identity.VNumber.TryParse(text, null, out _);

    static bool IsName(string text) => text.Length <= MaxName;

    static bool IsDate(string text) => CalendarDate.TryParse(text, out _);

    string Optional(string prompt, string field, Func<string, bool> isValid, string rule)
    {
        if (!surroundings.IsInputRedirected)
            surroundings.Error.Write($"{prompt}: ");
        var line = surroundings.In.ReadLine()?.Trim() ?? "";
        return line.Length == 0 || isValid(line) ? line : throw new UsageException(rule, field);
    }
}
