using System.CommandLine;
using AsielGrains.Cli.Session;
using AsielGrains.Contract.V1;

namespace AsielGrains.Cli.Gvl;

/// <summary>What the interpreters of a pool speak, on the command line.</summary>
sealed class PoolOptions
{
    readonly Option<string[]> _languages = FreeOption.Many(
        "--languages", "What each of the interpreters speaks, at least two, ISO 639-3: amh tir.");

    readonly Option<string?> _gender = GvlInput.Choice<InterpreterGender>(
        "--gender", "Of the interpreters; left out: not told.");

    public IEnumerable<Option> All => [_languages, _gender];

    public string[] Languages(ParseResult parsed) => parsed.GetValue(_languages) ?? [];

    public InterpreterGender Gender(ParseResult parsed) =>
        GvlInput.Parse<InterpreterGender>(parsed.GetValue(_gender));
}
