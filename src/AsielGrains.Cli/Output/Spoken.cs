using AsielGrains.Contract.V1;

namespace AsielGrains.Cli.Output;

/// <summary>Sentences of the system in the language that was asked for.</summary>
static class Spoken
{
    /// <param name="language">nl or en.</param>
    /// <param name="otherwise">What is told when a system of an earlier version sends no sentence.</param>
    public static string In(this Sentence? text, string language, string otherwise = "") =>
        (language == "en" ? text?.En : text?.Nl) ?? otherwise;
}
