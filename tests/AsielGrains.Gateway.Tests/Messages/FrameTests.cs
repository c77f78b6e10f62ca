using System.Net;
using System.Net.Http.Headers;
using AsielGrains.Domain.Partners;
using AsielGrains.Gateway.Access;
using AsielGrains.Gateway.Tests.Hosting;
using Google.Rpc;

namespace AsielGrains.Gateway.Tests.Messages;

/// <summary>Frames that hold no message, on calls with one request and with a stream of them.</summary>
public sealed class FrameTests(GatewayHost host) : IClassFixture<GatewayHost>
{
    const string InvalidArgument = "3";
    const string ResourceExhausted = "8";
    const string Unimplemented = "12";

    static readonly byte[] Oversized = [0, 0, 5, 0, 0];

    public static TheoryData<string, byte[], string?, string> Frames()
    {
        var frames = new TheoryData<string, byte[], string?, string>();
        foreach (var call in new[] { "AnnounceCase", "SubmitCommands" })
        {
            frames.Add(call, [0, 0, 0, 0, 9, 1], null, InvalidArgument);
            frames.Add(call, [0, 0, 0], null, InvalidArgument);
            frames.Add(call, [2, 0, 0, 0, 0], null, InvalidArgument);
            frames.Add(call, [0, 255, 255, 255, 255], null, InvalidArgument);
            frames.Add(call, [1, 0, 0, 0, 1, 0], null, InvalidArgument);
            frames.Add(call, [1, 0, 0, 0, 1, 0], "identity", InvalidArgument);
            frames.Add(call, [1, 0, 0, 0, 1, 0], "gzip", Unimplemented);
            frames.Add(call, [0, 0, 0, 0, 1, 0x0B], null, InvalidArgument);
            frames.Add(call, Oversized, null, ResourceExhausted);
        }

        frames.Add("AnnounceCase", [], null, InvalidArgument);
        frames.Add("AnnounceCase", [0, 0, 0, 0, 0, 0], null, InvalidArgument);
        return frames;
    }

    [Theory]
    [MemberData(nameof(Frames))]
    public async Task A_frame_that_holds_no_message_is_refused_with_a_reason(
        string call, byte[] frame, string? encoding, string status)
    {
        using var response = await Send(call, frame, encoding);

        Assert.Equal(status, Find(response, "grpc-status"));
        if (status != Unimplemented)
            Assert.Contains(
                ReasonOf(response), new[] { "FIELD_INVALID", "LIMIT_REACHED" });
        Assert.DoesNotContain(host.Log.Lines, line => line.StartsWith("3005 ", StringComparison.Ordinal));
    }

    async Task<HttpResponseMessage> Send(string call, byte[] frame, string? encoding)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(
            HttpMethod.Post, new Uri($"http://{host.Channel.Target}/asiel.v1.CasesService/{call}"))
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = new ByteArrayContent(frame)
            {
                Headers = { ContentType = new MediaTypeHeaderValue("application/grpc") },
            },
        };
        request.Headers.Authorization = new("Bearer", host.TokenOf(ChainRole.AvimRegistrar));
        request.Headers.Add(PurposeHeader.Name, ChainRole.AvimRegistrar.Purposes[0]);
        request.Headers.TE.Add(new("trailers"));
        if (encoding is not null)
            request.Headers.Add("grpc-encoding", encoding);
        var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        return response;
    }

    static string? ReasonOf(HttpResponseMessage response)
    {
        var details = Find(response, "grpc-status-details-bin")!;
        var padded = details.PadRight((details.Length + 3) / 4 * 4, '=');
        return Google.Rpc.Status.Parser.ParseFrom(Convert.FromBase64String(padded)).GetDetail<ErrorInfo>()?.Reason;
    }

    static string? Find(HttpResponseMessage response, string name) =>
        response.TrailingHeaders.TryGetValues(name, out var trailers) ? trailers.First()
        : response.Headers.TryGetValues(name, out var headers) ? headers.First()
        : null;
}
