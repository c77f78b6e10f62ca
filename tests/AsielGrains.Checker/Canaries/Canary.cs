using System.Text;

namespace AsielGrains.Checker.Canaries;

/// <summary>Something that must not turn up, in every form in which it could.</summary>
public sealed class Canary
{
    const int Base64Group = 3;

    readonly (string Form, byte[] Bytes)[] _forms;

    public Canary(string text)
    {
        Text = text;
        _forms = [.. Forms(text)];
    }

    public string Text { get; }

    /// <summary>The forms in which it is in there.</summary>
    public IEnumerable<string> FormsIn(byte[] haystack) =>
        from form in _forms
        where haystack.AsSpan().IndexOf(form.Bytes) >= 0
        select form.Form;

    static IEnumerable<(string, byte[])> Forms(string text)
    {
        foreach (var encoding in (Encoding[])[Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode])
        {
            var bytes = encoding.GetBytes(text);
            yield return (encoding.WebName, bytes);
            yield return ($"hex of {encoding.WebName}", Ascii(Convert.ToHexStringLower(bytes)));
            yield return ($"HEX of {encoding.WebName}", Ascii(Convert.ToHexString(bytes)));
            for (var before = 0; before < Base64Group; before++)
                yield return ($"base64 of {encoding.WebName}, {before} bytes in", Ascii(Base64(bytes, before)));
        }
    }

    // The digits that do not depend on what stands before and after.
    static string Base64(byte[] bytes, int before)
    {
        var whole = (before + bytes.Length) / Base64Group * Base64Group;
        var text = Convert.ToBase64String([.. new byte[before], .. bytes], 0, whole);
        return text[(before == 0 ? 0 : before + 1)..];
    }

    static byte[] Ascii(string text) => Encoding.ASCII.GetBytes(text);
}
