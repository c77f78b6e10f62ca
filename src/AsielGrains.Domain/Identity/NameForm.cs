using System.Globalization;
using System.Text;

namespace AsielGrains.Domain.Identity;

/// <summary>
/// A name as it is compared: in capitals, without marks, spaces and hyphens, special letters as travel documents spell
/// them (ICAO Doc 9303 part 3). Letters of other scripts stay as they are: one name in two scripts is two forms.
/// </summary>
static class NameForm
{
    /// <summary>Empty when there is no name.</summary>
    public static string Of(string? name)
    {
        if (name is null)
            return "";
        var form = new StringBuilder(name.Length);
        foreach (var letter in name.Normalize(NormalizationForm.FormD))
            if (char.IsLetterOrDigit(letter))
                form.Append(Spelled(char.ToUpper(letter, CultureInfo.InvariantCulture)));
        return form.ToString();
    }

    static string Spelled(char letter) => letter switch
    {
        'Æ' => "AE",
        'Œ' => "OE",
        'Ø' => "OE",
        'Đ' => "D",
        'Ł' => "L",
        'Þ' => "TH",
        'ß' or 'ẞ' => "SS",
        'ı' => "I",
        _ => letter.ToString(),
    };
}
