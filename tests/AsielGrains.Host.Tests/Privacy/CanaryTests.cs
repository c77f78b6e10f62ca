using System.Text;
using AsielGrains.Checker.Canaries;

namespace AsielGrains.Host.Tests.Privacy;

/// <summary>A search that finds nothing says something only when it would have found it.</summary>
public sealed class CanaryTests
{
    const string Text = "9997135802";

    public static TheoryData<string> Haystacks() =>
    [
        $"a person {Text}",
        Convert.ToHexString(Encoding.UTF8.GetBytes($"a person {Text} here")),
        Convert.ToHexStringLower(Encoding.Unicode.GetBytes($"a person {Text}")),
        Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Text} here")),
        Convert.ToBase64String(Encoding.UTF8.GetBytes($".{Text} here")),
        Convert.ToBase64String(Encoding.UTF8.GetBytes($"..{Text} here")),
        Convert.ToBase64String(Encoding.Unicode.GetBytes($"person {Text}")),
    ];

    [Theory]
    [MemberData(nameof(Haystacks))]
    public void It_is_found_in_every_form(string haystack)
    {
        Assert.NotEmpty(new Canary(Text).FormsIn(Encoding.UTF8.GetBytes(haystack)));
        Assert.NotEmpty(new Canary(Text).FormsIn(Encoding.Unicode.GetBytes($"a person {Text}")));
        Assert.Empty(new Canary("9990000042").FormsIn(Encoding.UTF8.GetBytes(haystack)));
    }
}
