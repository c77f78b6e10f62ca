using System.Globalization;
using System.Text;

namespace AsielGrains.Gateway.Fields;

/// <summary>
/// Text that a person can be called: every script with its marks and joiners, and nothing that is no character or
/// changes what stands around it.
/// </summary>
static class PlainText
{
    public static bool Is(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            // Half a pair has no normal form and no UTF-8; JSON can escape it.
            if (!Rune.TryGetRuneAt(text, i, out var rune) || !IsPlain(rune))
                return false;
            i += rune.Utf16SequenceLength;
        }

        return true;
    }

    static bool IsPlain(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control
            or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.PrivateUse => false,
        UnicodeCategory.Format => !TurnsAround(rune.Value),
        UnicodeCategory.OtherNotAssigned => !IsNoCharacter(rune.Value),
        _ => rune != Rune.ReplacementChar,
    };

    // Embeddings, overrides and isolates reorder what follows; the marks for left and right only place themselves.
    static bool TurnsAround(int value) => value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);

    // The last two of every plane, and thirty-two more.
    static bool IsNoCharacter(int value) => (value & 0xFFFE) == 0xFFFE || value is >= 0xFDD0 and <= 0xFDEF;
}
