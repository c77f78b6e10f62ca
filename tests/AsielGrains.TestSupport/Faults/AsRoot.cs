using System.Diagnostics;

namespace AsielGrains.TestSupport.Faults;

/// <summary>Runs what only root may do; with sudo when the tests run as somebody else.</summary>
public static class AsRoot
{
    /// <summary>The command as whoever is allowed to run it.</summary>
    public static ProcessStartInfo Command(params string[] command)
    {
        string[] asRoot = Environment.UserName == "root" ? command : ["sudo", "-n", .. command];
        return new(asRoot[0], asRoot[1..]) { RedirectStandardOutput = true, RedirectStandardError = true };
    }

    /// <summary>Runs a script; what it says is returned, and its failure is left to the caller.</summary>
    public static async Task<(int ExitCode, string Output)> Run(string script)
    {
        using var process = Process.Start(Command("sh", "-c", script))!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await error);
    }
}
