using Google.Api;
using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace AsielGrains.Contract;

/// <summary>The contract as it was written, comments included, for what is made from it at run time.</summary>
public static class ContractDescription
{
    const string Resource = "asiel.v1.protoset";
    const string Package = "asiel.v1";

    static readonly ExtensionRegistry Annotations = [AnnotationsExtensions.Http];

    static readonly Lazy<FileDescriptorSet> Read = new(() =>
    {
        using var stream = typeof(ContractDescription).Assembly.GetManifestResourceStream(Resource)!;
        return FileDescriptorSet.Parser.WithExtensionRegistry(Annotations).ParseFrom(stream);
    });

    /// <summary>The files of the contract; their declarations have comments, as those of the generated code have not.</summary>
    public static IReadOnlyList<FileDescriptor> Files { get; } =
    [
        .. FileDescriptor
            .BuildFromByteStrings(Read.Value.File.Select(file => file.ToByteString()), Annotations)
            .Where(file => file.Package == Package),
    ];

    /// <summary>How every call works: the comment on the package.</summary>
    public static string PackageComment { get; } = string.Concat(
        Read.Value.File
            .Where(file => file.Package == Package)
            .SelectMany(file => file.SourceCodeInfo.Location)
            .Where(location => location.Path is [FileDescriptorProto.PackageFieldNumber])
            .Select(location => location.LeadingComments));
}
