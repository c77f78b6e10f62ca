namespace AsielGrains.Browser.Tests;

/// <summary>Texts that become elements, attributes or scripts where a page forgets to encode them once.</summary>
static class MarkupTexts
{
    /// <summary>What a script of one of these texts would leave behind.</summary>
    public const string Mark = "window.hit=1";

    static readonly string[] Openings =
    [
        "", "\"", "'", ">", "\">", "'>", "</title>", "</textarea>", "</script>", "</style>", "-->", "--!>", "]]>", "\\",
        "`", "&quot;", "&#x22;", "\\u0022", "\0", "\r\n\r\n", "\u2028", "\ufeff", "\u202e", "}}", "@", "//", "/\\",
    ];

    static readonly string[] Payloads =
    [
        $"<script>{Mark}</script>", $"<img src=x onerror={Mark}>", $"<svg onload={Mark}>",
        $" onmouseover={Mark} autofocus onfocus={Mark} x=", $"javascript:{Mark}",
        $"<iframe srcdoc='<b onclick={Mark}>'>", "<base href=//example.org/>",
        "<meta http-equiv=refresh content='0;url=//example.org'>",
        "<form action=//example.org><button>", "<style>*{display:none}</style>", "<link rel=stylesheet href=//x>",
        "<template shadowrootmode=open>", $"<math><mtext><script>{Mark}</script>", "<!--",
        "<!--Blazor:{\"type\":\"server\"}-->", "<plaintext>", "{{7*7}}", "@(7*7)", "${7*7}",
        $"<details open ontoggle={Mark}>", "<input name=rol value=Beheer>",
    ];

    static readonly string[] Endings =
        ["", "\"", "'", ">", "<", "\u0301\u0327", "👩‍👩‍👧", "\ud800", "%00", "&", new('a', 400)];

    /// <summary>One of them; the same for a seed every time.</summary>
    public static string Any(Random random)
    {
        var payloads = string.Concat(
            Enumerable.Range(0, random.Next(1, 3)).Select(_ => Payloads[random.Next(Payloads.Length)]));
        return Twisted(
            $"{Openings[random.Next(Openings.Length)]}{payloads}{Endings[random.Next(Endings.Length)]}", random);
    }

    // What filters that look for known words miss.
    static string Twisted(string text, Random random) => random.Next(4) switch
    {
        0 => text.ToUpperInvariant(),
        1 => text.Replace(" ", "/", StringComparison.Ordinal),
        2 => text.Insert(random.Next(text.Length + 1), "\t"),
        _ => text,
    };
}
