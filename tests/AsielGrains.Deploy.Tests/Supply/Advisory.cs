using System.Text.Json;
using NuGet.Versioning;

namespace AsielGrains.Deploy.Tests.Supply;

/// <summary>A published weakness of a package, as the project's own list has it.</summary>
/// <param name="Id">Under which it was published.</param>
/// <param name="Affected">The versions that have it.</param>
sealed record Advisory(string Id, string Package, VersionRange Affected)
{
    const string File = "deploy/release/advisories.json";

    public static IReadOnlyList<Advisory> Known { get; } = Read(Repository.Read(File));

    public bool Concerns(LockedPackage package) =>
        package.Name.Equals(Package, StringComparison.OrdinalIgnoreCase) && Affected.Satisfies(package.Version);

    static List<Advisory> Read(string text)
    {
        using var json = JsonDocument.Parse(text);
        return
        [
            .. json.RootElement.EnumerateArray().Select(entry => new Advisory(
                entry.GetProperty("advisory").GetString()!,
                entry.GetProperty("package").GetString()!,
                VersionRange.Parse(entry.GetProperty("affected").GetString()!))),
        ];
    }
}
