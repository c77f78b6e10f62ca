namespace AsielGrains.Cli.Doctor;

/// <summary>What one check found at one host, and what to do about it.</summary>
/// <param name="Host">The address that was asked; the whole installation when it is about several.</param>
/// <param name="Advice">One sentence that says what to do; null when nothing is to be done.</param>
sealed record Finding(string Host, string Check, Grade Grade, string Found, string? Advice)
{
    public const string Installation = "all";

    public static Finding Well(string host, string check, string found) => new(host, check, Grade.Well, found, null);

    public static Finding Warning(string host, string check, string found, string advice) =>
        new(host, check, Grade.Warning, found, advice);

    public static Finding Broken(string host, string check, string found, string advice) =>
        new(host, check, Grade.Broken, found, advice);
}
