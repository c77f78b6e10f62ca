using System.CommandLine;
using AsielGrains.Cli.Output;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Gvl;
using InterpreterGender = AsielGrains.Contract.V1.InterpreterGender;
using InterpreterWish = AsielGrains.Contract.V1.InterpreterWish;

namespace AsielGrains.Cli.Gvl;

/// <summary>Whom a household needs to interpret, on the command line.</summary>
sealed class InterpreterOptions
{
    readonly Option<string?> _language = new("--interpreter")
    {
        Description = "The language of the interpreter, ISO 639-3, for example tir; left out: anybody.",
    };

    readonly Option<string?> _gender = GvlInput.Choice<InterpreterGender>(
        "--interpreter-gender", "Of the interpreter; left out: it does not matter.");

    public InterpreterOptions() => _language.Validators.Add(result =>
    {
        if (result.GetValueOrDefault<string?>() is { } text && !LanguageCode.TryParse(text, null, out _))
            result.AddError("--interpreter: A language is three small letters, as in ISO 639-3.");
    });

    public IEnumerable<Option> All => [_language, _gender];

    /// <returns>Null: anybody.</returns>
    /// <exception cref="UsageException">A gender without a language.</exception>
    public InterpreterWish? Read(ParseResult parsed)
    {
        var gender = GvlInput.Parse<InterpreterGender>(parsed.GetValue(_gender));
        if (parsed.GetValue(_language) is { } language)
            return new() { Language = language, Gender = gender };
        return gender is InterpreterGender.Unspecified
            ? null
            : throw new UsageException("A gender is asked for with a language.", "--interpreter");
    }
}
