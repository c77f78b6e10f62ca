namespace AsielGrains.Cli;

/// <summary>What the program stands in: the terminal, the environment and the clock.</summary>
public sealed record Surroundings(TextReader In, TextWriter Out, TextWriter Error)
{
    public bool IsInputRedirected { get; init; }

    public bool IsOutputRedirected { get; init; }

    /// <summary>Reads an environment variable; null when it is not set.</summary>
    public Func<string, string?> Variable { get; init; } = _ => null;

    public TimeProvider Time { get; init; } = TimeProvider.System;

    public static Surroundings OfProcess() => new(Console.In, Console.Out, Console.Error)
    {
        IsInputRedirected = Console.IsInputRedirected,
        IsOutputRedirected = Console.IsOutputRedirected,
        Variable = Environment.GetEnvironmentVariable,
    };
}
