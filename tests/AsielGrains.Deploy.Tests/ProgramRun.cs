using System.Diagnostics;

namespace AsielGrains.Deploy.Tests;

/// <summary>A program that ran to its end.</summary>
/// <param name="ExitCode">0 when it was content.</param>
/// <param name="Output">What it printed, to both streams.</param>
sealed record ProgramRun(int ExitCode, string Output)
{
    /// <summary>Bounds every run; generous, because a build machine can be busy.</summary>
    static readonly TimeSpan TimeMax = TimeSpan.FromMinutes(15);

    public static async Task<ProgramRun> Of(string folder, string program, params string[] arguments) =>
        await Of(folder, new Dictionary<string, string?>(), program, arguments);

    public static async Task<ProgramRun> Of(
        string folder, IReadOnlyDictionary<string, string?> variables, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in variables)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(TimeMax);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(patience.Token);
            var error = process.StandardError.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            return new(process.ExitCode, await output + await error);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} {string.Join(' ', arguments)} took longer than {TimeMax}.");
        }
    }

    /// <summary>It must have been content.</summary>
    public ProgramRun Succeeded()
    {
        Assert.True(ExitCode == 0, $"Exit code {ExitCode}:\n{Output}");
        return this;
    }
}
