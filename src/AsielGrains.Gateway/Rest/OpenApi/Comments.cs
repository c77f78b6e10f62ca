using Google.Protobuf.Reflection;

namespace AsielGrains.Gateway.Rest.OpenApi;

/// <summary>Reads the comments of the contract as text.</summary>
static class Comments
{
    public static string? Of(IDescriptor descriptor) => descriptor switch
    {
        DescriptorBase { Declaration.LeadingComments: { Length: > 0 } comment } => Text(comment),
        _ => null,
    };

    // A line in a proto breaks where the file is full; only an empty line or a list item means a break.
    public static string Text(string comment)
    {
        var lines = comment.Split('\n').Select(line => line.Trim());
        return string.Join(' ', lines.Select(line => line.Length == 0 || line[0] == '-' ? $"\n{line}" : line)).Trim();
    }
}
