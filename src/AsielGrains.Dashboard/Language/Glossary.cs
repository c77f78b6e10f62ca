using System.Collections.Frozen;
using System.Text.Json;
using AsielGrains.Domain.Identity;

namespace AsielGrains.Dashboard.Language;

/// <summary>
/// Every text of the pages and every name of a nationality, read once from the two files beside this one.
/// </summary>
static class Glossary
{
    static readonly JsonSerializerOptions Reading = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
    };

    public static FrozenDictionary<string, Entry> Entries { get; } = ReadEntries();

    public static FrozenDictionary<Nationality, Entry> Nationalities { get; } = ReadNationalities();

    static FrozenDictionary<string, Entry> ReadEntries()
    {
        using var file = Open("glossary.json");
        return JsonSerializer.Deserialize<Dictionary<string, Entry>>(file, Reading)!.ToFrozenDictionary();
    }

    static FrozenDictionary<Nationality, Entry> ReadNationalities()
    {
        using var reader = new StreamReader(Open("nationalities.csv"));
        return reader.ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Skip(1)
            .Select(line => line.Split(','))
            .ToFrozenDictionary(cells => Nationality.Parse(cells[0], null), cells => new Entry(cells[1], cells[2]));
    }

    static Stream Open(string name) =>
        typeof(Glossary).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The file {name} is missing from the assembly.");
}
