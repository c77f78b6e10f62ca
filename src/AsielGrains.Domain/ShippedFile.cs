using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace AsielGrains.Domain;

/// <summary>
/// A file that ships with the system. It lies in this assembly as text and is read once: a host reads it while it is
/// composed, so that it does not start with what is not sound.
/// </summary>
static class ShippedFile
{
    /// <exception cref="JsonException">It holds nothing, or not what is read.</exception>
    public static T Read<T>(string name, JsonTypeInfo<T> layout) => Parse(Text(name), layout);

    /// <param name="text">What such a file holds.</param>
    /// <exception cref="JsonException">It holds nothing, or not what is read.</exception>
    public static T Parse<T>(string text, JsonTypeInfo<T> layout) =>
        JsonSerializer.Deserialize(text, layout) ?? throw new JsonException("It holds nothing.");

    /// <summary>A fault with its line and its place, as people look for it.</summary>
    public static string Say(JsonException fault) => $"line {fault.LineNumber + 1}, {fault.Path}: {fault.Message}";

#pragma warning disable RS0030 // Nothing is looked for elsewhere: the text is a part of this very assembly.
    public static string Text(string name)
    {
        using var stream = typeof(ShippedFile).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not part of the program.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
#pragma warning restore RS0030
}
