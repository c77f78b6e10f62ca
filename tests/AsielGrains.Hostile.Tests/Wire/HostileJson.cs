using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using AsielGrains.Gateway.Tests.Hostility;
using Google.Api;
using Google.Protobuf;

namespace AsielGrains.Hostile.Tests.Wire;

/// <summary>Requests to REST whose JSON, path or query is not what it should be.</summary>
sealed partial class HostileJson(Random random)
{
    static readonly string[] Parts =
    [
        "\"\\ud800\"", "\"\\u0000\"", "1e400", "-0", "9223372036854775808", "{", "[", "]", "}", ",", ":",
        "null", "[[[[[[[[", "\"\\uFFFE\"", "true", "\"\u202E\"", "NaN",
        "\"2026-02-30\"", "{\"a\":{\"a\":{}}}", "/*", "\\", "\"", "\u0000",
    ];

    static readonly string[] PathParts =
        ["x", "%00", "..%2f..", "%ED%A0%80", "%E2%80%AE", "a%20b", "0", new('f', 32), new('9', 3_000)];

    readonly ValidMessages _messages = new(random) { Identifiers = HostilePool.Size };

    public HttpRequestMessage Next(WireMethod method, Uri host)
    {
        var rule = method.Rest!;
        var reads = rule.PatternCase is HttpRule.PatternOneofCase.Get;
        var path = PathField().Replace(reads ? rule.Get : rule.Post, _ => Any(PathParts));
        if (reads && random.Next(2) == 0)
            path += $"?minPosition={Any(PathParts)}&filter.nationalities={Any(PathParts)}&asOf={Any(PathParts)}";
        var request = new HttpRequestMessage(reads ? HttpMethod.Get : HttpMethod.Post, new Uri(host, path));
        if (!reads)
            request.Content = Body(method);
        return request;
    }

    ByteArrayContent Body(WireMethod method)
    {
        var text = new StringBuilder(JsonFormatter.Default.Format(_messages.Make(method.Descriptor.InputType)));
        for (var edits = random.Next(4); edits > 0; edits--)
            Edit(text);
        var bytes = Encoding.UTF8.GetBytes(text.ToString());
        if (random.Next(8) == 0 && bytes.Length > 0)
            bytes[random.Next(bytes.Length)] = (byte)random.Next(128, 256);
        var type = random.Next(16) == 0 ? "text/html" : "application/json";
        return new(bytes) { Headers = { ContentType = new MediaTypeHeaderValue(type) } };
    }

    void Edit(StringBuilder text)
    {
        var at = random.Next(text.Length);
        switch (random.Next(4))
        {
            case 0: text.Remove(at, random.Next(text.Length - at)); break;
            case 1: text.Insert(at, new string('[', random.Next(400))); break;
            case 2: text[at] = (char)random.Next(1, 256); break;
            default: text.Insert(at, Any(Parts)); break;
        }

        if (text.Length == 0)
            text.Append('{');
    }

    string Any(string[] texts) => texts[random.Next(texts.Length)];

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex PathField();
}
