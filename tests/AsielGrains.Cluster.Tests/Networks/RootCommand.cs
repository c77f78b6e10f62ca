using System.Diagnostics;

namespace AsielGrains.Cluster.Tests.Networks;

/// <summary>Runs programs that change the machine's network; they need root.</summary>
static class RootCommand
{
    public static async Task<string> Run(params string[] command)
    {
        using var process = Process.Start(new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? await output
            : throw new InvalidOperationException($"{string.Join(' ', command)} failed: {await output}{await error}");
    }
}
