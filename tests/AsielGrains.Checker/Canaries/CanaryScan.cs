using System.Text;
using AsielGrains.Checker.Checks;
using AsielGrains.Checker.Histories;

namespace AsielGrains.Checker.Canaries;

/// <summary>I10: looks for personal data of invented persons wherever something was left behind.</summary>
public sealed class CanaryScan
{
    /// <summary>How many persons are looked for.</summary>
    public const int PersonsMax = 8;

    readonly List<(string Place, byte[] Content)> _places = [];

    public IEnumerable<string> Places => _places.Select(place => place.Place);

    public void Add(string place, byte[] content) => _places.Add((place, content));

    public void Add(string place, string content) => Add(place, Encoding.UTF8.GetBytes(content));

    /// <summary>All files of a folder, while hosts may have them open.</summary>
    public void AddFolder(string folder)
    {
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            using var file = new FileStream(
                path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var content = new MemoryStream();
            file.CopyTo(content);
            Add(Path.GetFileName(path), content.ToArray());
        }
    }

    /// <summary>Looks for persons of the history, spread over all of them.</summary>
    public IEnumerable<Violation> Run(History history)
    {
        ArgumentNullException.ThrowIfNull(history);
        var named = history.Operations.Select(operation => operation.Arguments)
            .Where(said => said is { VNumber: not null, FamilyName: not null })
            .DistinctBy(said => said.VNumber).ToList();
        var step = Math.Max(1, named.Count / PersonsMax);
        var canaries = named.Where((_, index) => index % step == 0).Take(PersonsMax)
            .SelectMany(said => new[] { said.VNumber!, said.FamilyName! })
            .Select(text => new Canary(text)).ToList();
        return
            from place in _places
            from canary in canaries
            from form in canary.FormsIn(place.Content)
            select new Violation("I10", place.Place, $"personal data lie there as {form}");
    }
}
