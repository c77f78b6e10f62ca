using System.Reflection;

namespace AsielGrains.TestSupport.Hosts;

/// <summary>Where the build put the hosts: the test project says it.</summary>
public static class HostProgram
{
    /// <summary>Set by tests/run when it laid a host in machine code beside each one it built.</summary>
    const string Variable = "ASIEL_COMPILED_AHEAD";

    /// <summary>The host as it is released (Host.props).</summary>
    internal static string Path { get; } = Of("AsielGrains.Host");

    /// <param name="key">The name of the metadata in which the test project says where a host lies.</param>
    public static string Of(string key)
    {
        var path = Assembly.GetEntryAssembly()!.GetCustomAttributes<AssemblyMetadataAttribute>()
            .SingleOrDefault(attribute => attribute.Key == key)?.Value
            ?? throw new InvalidOperationException($"The test project does not say where {key} lies.");
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 })
            path = System.IO.Path.Combine(path, "../../ahead", System.IO.Path.GetFileName(path));
        return File.Exists(path)
            ? System.IO.Path.GetFullPath(path)
            : throw new InvalidOperationException($"The host was not built: {path}.");
    }
}
