using System.Text.Json;
using AsielGrains.Tidy.Tests.Reading;

namespace AsielGrains.Tidy.Tests.Projects;

/// <summary>What a project really takes, direct or not.</summary>
sealed class LockFile(SourceFile file)
{
    const string Name = "packages.lock.json";

    public static IEnumerable<LockFile> All => Repository.Ending("/" + Name).Select(file => new LockFile(file));

    public SourceFile File => file;

    public IEnumerable<string> Packages
    {
        get
        {
            using var json = JsonDocument.Parse(file.Text);
            return
            [
                .. from framework in json.RootElement.GetProperty("dependencies").EnumerateObject()
                   from package in framework.Value.EnumerateObject()
                   where package.Value.GetProperty("type").GetString() != "Project"
                   select package.Name,
            ];
        }
    }
}
