using System.Text;
using System.Text.RegularExpressions;

namespace AsielGrains.Checker.Tests;

/// <summary>What only a test build has, by name, as its sources have it.</summary>
/// <param name="Texts">Names of failpoints and of deliberate bugs, and of the variables that switch them on.</param>
sealed partial record PlantedNames(IReadOnlyList<string> Texts)
{
    /// <summary>Names that lie in an assembly's metadata.</summary>
    public static readonly IReadOnlyList<string> Types = ["Failpoint", "Sabotage", "FailingMembership"];

    /// <summary>Reads them from all files of a folder.</summary>
    public static PlantedNames Of(string folder)
    {
        var sources = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Select(File.ReadAllText).ToList();
        var texts = sources.SelectMany(source => Planted().Matches(source).Select(planted => TextOf(planted, source)))
            .Concat(sources.SelectMany(source => Variable().Matches(source).Select(name => name.Value.Trim('"'))));
        return new([.. texts.Distinct().Order(StringComparer.Ordinal)]);
    }

    /// <summary>Those that are in an assembly.</summary>
    public IEnumerable<string> In(byte[] assembly) => Types.Where(type => Has(assembly, Encoding.UTF8.GetBytes(type)))
        .Concat(Texts.Where(text => Has(assembly, Literal(text))));

    static bool Has(byte[] assembly, byte[] name) => assembly.AsSpan().IndexOf(name) >= 0;

    // A text of the code as it lies in an assembly: its length in bytes, UTF-16, and a closing byte. Whole, since some
    // names are parts of words that mean something else.
    static byte[] Literal(string text)
    {
        var bytes = Encoding.Unicode.GetBytes(text);
        return [(byte)(bytes.Length + 1), .. bytes];
    }

    static string TextOf(Match planted, string source)
    {
        if (planted.Groups["text"].Success)
            return planted.Groups["text"].Value;
        var constant = Regex.Match(source, $@"const string {planted.Groups["constant"].Value} = ""(?<text>[^""]+)""");
        return constant.Success
            ? constant.Groups["text"].Value
            : throw new InvalidOperationException($"{planted.Value} names nothing that can be read.");
    }

    [GeneratedRegex(@"\b(?:Failpoint\.Hit|Sabotage\.(?:Do|Replace))\(\s*(?:""(?<text>[^""]+)""|(?<constant>\w+))")]
    private static partial Regex Planted();

    [GeneratedRegex(@"""AG_[A-Z]+""")]
    private static partial Regex Variable();
}
