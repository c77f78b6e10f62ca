using System.Text.Json;
using AsielGrains.Domain.Identity;

namespace AsielGrains.Domain.Tests.Identity;

public sealed class IdentifierTests
{
    [Theory]
    [InlineData("9990000001", true)]
    [InlineData("0987654321", true)]
    [InlineData("999000001", false)]
    [InlineData("99900000011", false)]
    [InlineData("99900x0001", false)]
    [InlineData("٩٩٩٠٠٠٠٠٠١", false)]
    [InlineData(" 990000001", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_V_number_is_ten_digits_with_leading_zeros_kept(string? text, bool valid)
    {
        Assert.Equal(valid, VNumber.TryParse(text, null, out var number));
        if (valid)
            Assert.Equal(text, number.Digits);
    }

    [Fact]
    public void A_V_number_does_not_print() => Assert.DoesNotContain("999", $"{VNumber.Parse("9990000001")}");

    [Fact]
    public void Personal_details_do_not_print() =>
        Assert.DoesNotContain("Naam", $"{new PersonalDetails(null, "Naam")}");

    [Theory]
    [InlineData("SYR", true)]
    [InlineData("XKX", true)]
    [InlineData("syr", false)]
    [InlineData("SY", false)]
    [InlineData("SYRI", false)]
    [InlineData(null, false)]
    public void A_nationality_is_three_capitals(string? text, bool valid) =>
        Assert.Equal(valid, Nationality.TryParse(text, null, out _));

    [Fact]
    public void An_unset_nationality_is_not_established()
    {
        Assert.Equal(Nationality.NotEstablished, default);
        Assert.Equal(Nationality.NotEstablished.GetHashCode(), default(Nationality).GetHashCode());
    }

    [Theory]
    [InlineData("0123456789abcdef0123456789abcdef", true)]
    [InlineData("01234567-89ab-cdef-0123-456789abcdef", false)]
    [InlineData("00000000000000000000000000000000", false)]
    [InlineData("", false)]
    public void A_case_id_is_32_hexadecimal_digits(string text, bool valid) =>
        Assert.Equal(valid, CaseId.TryParse(text, null, out _));

    [Fact]
    public void Identifiers_are_plain_text_in_JSON()
    {
        var id = CaseId.Parse("0123456789abcdef0123456789abcdef");
        var json = JsonSerializer.Serialize(id);
        Assert.Equal("\"0123456789abcdef0123456789abcdef\"", json);
        Assert.Equal(id, JsonSerializer.Deserialize<CaseId>(json));
    }

    [Fact]
    public void Nationalities_keep_their_code_and_sort_by_it()
    {
        string[] codes = ["AAA", "AFG", "ERI", "SYR", "XKX", "XXA", "XXX", "ZZZ"];
        var nationalities = codes.Select(code => Nationality.Parse(code, null)).ToArray();
        Assert.Equal(codes, nationalities.Select(nationality => nationality.Code));
        Assert.Equal(nationalities, nationalities.Reverse().Order());
        Assert.Equal(codes.Length, nationalities.Select(nationality => nationality.GetHashCode()).Distinct().Count());
    }
}
