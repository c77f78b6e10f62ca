using System.Text.RegularExpressions;

namespace AsielGrains.Deploy.Tests;

/// <summary>A container image is named by a version or a digest: the same name tomorrow is the same image.</summary>
static partial class Images
{
    public static IEnumerable<string> Loose(IEnumerable<string> images) =>
        images.Where(image => !Pinned().IsMatch(image));

    [GeneratedRegex(@":v?\d+\.\d+(\.\d+)?(-[\w.]+)?(@sha256:[0-9a-f]{64})?$|@sha256:[0-9a-f]{64}$")]
    private static partial Regex Pinned();
}
