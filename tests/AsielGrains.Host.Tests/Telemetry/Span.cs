using Google.Protobuf;

namespace AsielGrains.Host.Tests.Telemetry;

/// <summary>What the tests need of a span on the wire (opentelemetry/proto/trace/v1, fields by number).</summary>
sealed record Span(string Name, string TraceId, string Id, string ParentId, IReadOnlyList<string> LinkedTraces)
{
    const int ResourceSpans = 1;
    const int ScopeSpans = 2;
    const int Spans = 2;

    /// <summary>The spans of one export request.</summary>
    public static IEnumerable<Span> Read(byte[] request) =>
        from resource in Fields(request, ResourceSpans)
        from scope in Fields(resource, ScopeSpans)
        from span in Fields(scope, Spans)
        select Of(span);

    static Span Of(byte[] span) => new(
        System.Text.Encoding.UTF8.GetString(Fields(span, 5).Single()),
        Hex(span, 1),
        Hex(span, 2),
        Hex(span, 4),
        [.. Fields(span, 13).Select(link => Hex(link, 1))]);

    static string Hex(byte[] message, int field) =>
        Convert.ToHexStringLower(Fields(message, field).SingleOrDefault([]));

    // The values of one field that holds bytes, text or messages.
    static List<byte[]> Fields(byte[] message, int field)
    {
        List<byte[]> values = [];
        using var input = new CodedInputStream(message);
        while (input.ReadTag() is var tag and > 0)
            if (tag == WireFormat.MakeTag(field, WireFormat.WireType.LengthDelimited))
                values.Add(input.ReadBytes().ToByteArray());
            else
                input.SkipLastField();
        return values;
    }
}
