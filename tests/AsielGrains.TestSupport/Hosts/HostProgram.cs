using System.Reflection;

namespace AsielGrains.TestSupport.Hosts;

/// <summary>Where the build put the host: the test project says it (Host.props).</summary>
static class HostProgram
{
    const string Key = "AsielGrains.Host";

    public static string Path { get; } = Find();

    static string Find()
    {
        var path = Assembly.GetEntryAssembly()!.GetCustomAttributes<AssemblyMetadataAttribute>()
            .SingleOrDefault(attribute => attribute.Key == Key)?.Value
            ?? throw new InvalidOperationException("The test project does not import Host.props.");
        return File.Exists(path) ? path : throw new InvalidOperationException($"The host was not built: {path}.");
    }
}
