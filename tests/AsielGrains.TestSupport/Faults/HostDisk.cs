using AsielGrains.TestSupport.Hosts;

namespace AsielGrains.TestSupport.Faults;

/// <summary>
/// A small disk on one folder of a host: a mount that only this host sees and that is gone when it ends. Needs root,
/// who sees into it from outside.
/// </summary>
/// <param name="folder">An empty folder.</param>
public sealed class HostDisk(string folder, int mebibytes)
{
    /// <summary>What the host is started by.</summary>
    public IReadOnlyList<string> StartedBy =>
    [
        "unshare", "--mount", "--propagation", "private", "sh", "-ec",
        $"mount -t tmpfs -o size={mebibytes}m tmpfs {folder}; exec \"$@\"", "sh",
    ];

    /// <summary>A file on the disk, as it is seen from outside.</summary>
    public string At(HostProcess host, string file)
    {
        ArgumentNullException.ThrowIfNull(host);
        return $"/proc/{host.Id}/root{folder}/{file}";
    }

    /// <summary>Leaves no byte free.</summary>
    public Task Fill(HostProcess host) => AsRoot.Run($"cat /dev/zero >> {Filler(host)}");

    public Task MakeRoom(HostProcess host) => AsRoot.Run($"rm -f {Filler(host)}");

    string Filler(HostProcess host) => At(host, "filler");
}
