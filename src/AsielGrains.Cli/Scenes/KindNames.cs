using System.Collections.Frozen;
using AsielGrains.Contract.V1;

namespace AsielGrains.Cli.Scenes;

/// <summary>How the kinds of application are written in scenes, on the command line and in tables.</summary>
public static class KindNames
{
    static readonly FrozenDictionary<string, ApplicationKind> Kinds = new Dictionary<string, ApplicationKind>
    {
        ["first"] = ApplicationKind.First,
        ["repeat"] = ApplicationKind.Repeat,
        ["family"] = ApplicationKind.Family,
        [NotStated] = ApplicationKind.Unspecified,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Not stated by the reporting partner, or not split by the source.</summary>
    public const string NotStated = "not-stated";

    public static readonly IReadOnlyList<string> All = ["first", "repeat", "family", NotStated];

    public static string NameOf(ApplicationKind kind) => kind switch
    {
        ApplicationKind.First => "first",
        ApplicationKind.Repeat => "repeat",
        ApplicationKind.Family => "family",
        _ => NotStated,
    };

    /// <summary>The kind with this name.</summary>
    /// <exception cref="FormatException">No kind has this name.</exception>
    public static ApplicationKind Parse(string name) =>
        Kinds.TryGetValue(name, out var kind) ? kind : throw new FormatException($"'{name}' is not a kind of application.");
}
