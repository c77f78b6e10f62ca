using System.Text.Json;
using NuGet.Versioning;

namespace AsielGrains.Deploy.Tests.Supply;

/// <summary>A package at the version that a lock file holds it to.</summary>
sealed record LockedPackage(string Name, NuGetVersion Version)
{
    public static IEnumerable<LockedPackage> In(string lockFile)
    {
        using var json = JsonDocument.Parse(lockFile);
        return
        [
            .. from framework in json.RootElement.GetProperty("dependencies").EnumerateObject()
               from package in framework.Value.EnumerateObject()
               where package.Value.GetProperty("type").GetString() != "Project"
               select new LockedPackage(
                   package.Name, NuGetVersion.Parse(package.Value.GetProperty("resolved").GetString()!)),
        ];
    }
}
