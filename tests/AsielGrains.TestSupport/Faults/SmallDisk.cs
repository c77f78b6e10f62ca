using System.Diagnostics;

namespace AsielGrains.TestSupport.Faults;

/// <summary>
/// A process with a small disk of its own: a mount that only it sees and that is gone when it ends. The test fills the
/// disk and makes room on it.
/// </summary>
public sealed class SmallDisk : IDisposable
{
    static readonly TimeSpan EndsWithin = TimeSpan.FromSeconds(30);

    readonly Process _process;
    readonly string _folder;
    int _pid;

    SmallDisk(Process process, string folder) => (_process, _folder) = (process, folder);

    string Filler => Path.Combine(Inside, "filler");

    /// <summary>The disk as root sees it from outside.</summary>
    public string Inside => $"/proc/{_pid}/root{_folder}";

    /// <param name="mebibytes">The size of the disk.</param>
    /// <param name="script">
    /// What runs on it, in the end with exec; <c>$disk</c> is the folder the disk is mounted on.
    /// </param>
    public static async Task<SmallDisk> Start(int mebibytes, string script)
    {
        var folder = Directory.CreateTempSubdirectory("asiel-disk-").FullName;
        var command = AsRoot.Command(
            "unshare", "--mount", "--propagation", "private", "sh", "-ec",
            $"disk={folder}; mount -t tmpfs -o size={mebibytes}m,mode=777 tmpfs $disk; echo $$; {script}");
        var disk = new SmallDisk(Process.Start(command)!, folder);
        var first = await disk._process.StandardOutput.ReadLineAsync();
        if (!int.TryParse(first, out disk._pid))
            throw new InvalidOperationException(await disk._process.StandardError.ReadToEndAsync());
        _ = disk._process.StandardError.ReadToEndAsync();
        return disk;
    }

    /// <summary>What the process says next; null when it has ended.</summary>
    public Task<string?> Next(CancellationToken cancellation) =>
        _process.StandardOutput.ReadLineAsync(cancellation).AsTask();

    /// <summary>Leaves no byte free; whatever the process frees meanwhile is taken too.</summary>
    public Task Fill() => AsRoot.Run($"cat /dev/zero >> {Filler}");

    public Task MakeRoom() => AsRoot.Run($"rm -f {Filler}");

    /// <summary>Copies the files as a power cut would leave them: the process does nothing meanwhile.</summary>
    public async Task Copy(string to)
    {
        await AsRoot.Run($"kill -STOP {_pid}");
        var (exitCode, output) = await AsRoot.Run($"cp {Inside}/* {to} && chmod -R a+rw {to}");
        if (exitCode != 0)
            throw new InvalidOperationException(output);
    }

    /// <summary>Asks the process to end with a signal, and waits a while for it.</summary>
    public void End(string signal)
    {
        AsRoot.Run($"kill -{signal} {_pid}").GetAwaiter().GetResult();
        _process.WaitForExit(EndsWithin);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            End("KILL");
        _process.Dispose();
        Directory.Delete(_folder);
    }
}
