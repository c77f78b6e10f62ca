using System.Xml;
using System.Xml.Linq;
using AsielGrains.Tidy.Tests.Reading;

namespace AsielGrains.Tidy.Tests.Projects;

/// <summary>A project, or a file of properties, and what it refers to.</summary>
sealed class ProjectFile(SourceFile file)
{
    readonly XDocument _xml = XDocument.Parse(file.Text, LoadOptions.SetLineInfo);

    public static IEnumerable<ProjectFile> All => Repository.Ending(".csproj").Select(file => new ProjectFile(file));

    public SourceFile File => file;

    /// <summary>Without the house's name: <c>Domain</c>, <c>Domain.Tests</c>.</summary>
    public string Name => ShortName(file.Path);

    public string Folder => file.Path[..file.Path.LastIndexOf('/')];

    /// <summary>The projects it refers to, by short name.</summary>
    public IEnumerable<(string Name, int Line)> Projects =>
        Included("ProjectReference").Select(reference => (ShortName(reference.Include), reference.Line));

    public IEnumerable<(string Name, int Line)> Packages =>
        Included("PackageReference").Select(reference => (reference.Include, reference.Line));

    public IEnumerable<(string Include, int Line)> Included(string item) =>
        from element in _xml.Descendants(item)
        where element.Attribute("Include") is not null
        select (element.Attribute("Include")!.Value, ((IXmlLineInfo)element).LineNumber);

    static string ShortName(string path) =>
        Path.GetFileNameWithoutExtension(path).Replace("AsielGrains.", "", StringComparison.Ordinal);
}
