using System.CommandLine;
using System.Text.Json;

namespace AsielGrains.Cli.Regietafels;

/// <summary>The values of an enum of the contract as words on the command line.</summary>
static class EnumWords
{
    public static Option<string?> Option<T>(string name, string description, bool required = false)
        where T : struct, Enum
    {
        var option = new Option<string?>(name) { Description = description, Required = required };
        option.AcceptOnlyFromAmong([.. Enum.GetValues<T>().Skip(1).Select(WordOf)]);
        return option;
    }

    /// <summary>The value of a word; what was left out is not stated.</summary>
    public static T Of<T>(string? word)
        where T : struct, Enum =>
        word is null ? default : Enum.GetValues<T>().First(value => WordOf(value) == word);

    public static string WordOf<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
