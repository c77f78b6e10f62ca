namespace AsielGrains.Gateway.Tests.Hostility;

/// <summary>Texts that somebody's code somewhere did not survive, and names that must survive ours.</summary>
public static class HostileTexts
{
    /// <summary>Names as people have them: stored exactly, in normal form C.</summary>
    public static readonly string[] Names =
    [
        "محمد عبد الرحمن", "ፍሬወይኒ ገብረመድህን", "ګل‌خانم ځاځی", "نور‍الهدى", "Nguyễn Thị Ánh",
        "Łukasz Żółć", "O'Brien-Ñúñez", "አበበ", "Zoë 't Hooft", "李小龍", "Үрөл", "ܡܪܝܡ", "ދީދީ", "한글", "जोसेफ़", "𐐨𐑊",
        "'; drop table events; --", "<script>alert(1)</script>", "=cmd|' /C calc'!A0", "{{7*7}}", "${jndi:ldap://x}",
        "%s%n%x", "../../etc/passwd", "NULL", "true", "-1", "👩‍👩‍👧‍👦", "İstanbul", "ﷺ", "e\u0301\u0327",
    ];

    /// <summary>Texts that are refused: they hold what is no character or reorders what follows.</summary>
    public static readonly string[] Refused =
    [
        "a\0b", "\0", "regel\r\n2026-01-01 level=info", "\u001b[31mrood", "\u0007", "\u0085", "\u2028", "\u2029",
        "\u202Eesrever", "\u2066x", "\uFFFE", "\uFDD0", "\uFFFF", "\uFFFD", "\uE000", "\t", " ", "\u007F",
        string.Concat(Enumerable.Repeat("ä\u0308\u0308", 100)), new('n', 201), new('n', 5_000),
    ];

    public static readonly string[] All = [.. Names, .. Refused];
}
