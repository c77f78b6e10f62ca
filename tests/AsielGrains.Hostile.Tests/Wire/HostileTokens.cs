using System.Text;

namespace AsielGrains.Hostile.Tests.Wire;

/// <summary>Tokens that must open nothing.</summary>
static class HostileTokens
{
    static readonly string[] Heads =
    [
        """{"alg":"none"}""", """{"alg":"HS256","typ":"JWT"}""",
        """{"alg":"ES256","kid":"../../etc/passwd"}""", "{", "null",
        """{"alg":"ES256","jku":"http://127.0.0.1:1/keys","crit":["b64"],"b64":false}""",
    ];

    static readonly string[] Bodies =
    [
        """{"role":"ind.officer","iss":"urn:asielgrains:development","aud":"asielgrains","exp":9994102444}""",
        """{"exp":"never"}""", "[]", "", """{"role":["ind.officer"],"exp":1e400}""",
    ];

    public static string Next(Random random) => random.Next(3) switch
    {
        0 => "niets",
        1 => $"{Part(random, Heads)}.{Part(random, Bodies)}.",
        _ => $"{Part(random, Heads)}.{Part(random, Bodies)}.{Convert.ToBase64String(new byte[64]).TrimEnd('=')}",
    };

    static string Part(Random random, string[] texts) =>
        Convert.ToBase64String(Encoding.UTF8.GetBytes(texts[random.Next(texts.Length)]))
            .TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
