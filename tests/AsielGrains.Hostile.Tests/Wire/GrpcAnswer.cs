using System.Buffers.Binary;
using System.Globalization;
using System.Net;
using AsielGrains.Contract.V1;
using Google.Protobuf;
using Grpc.Core;

namespace AsielGrains.Hostile.Tests.Wire;

/// <summary>Reads what a call was answered, from headers, body and trailers.</summary>
static class GrpcAnswer
{
    const int FrameHead = 5;
    static readonly StatusCode[] Bugs = [StatusCode.Internal, StatusCode.Unknown];

    public static async Task<Answered> Read(
        WireMethod method, HttpResponseMessage response, Acknowledged acknowledged, CancellationToken stop)
    {
        if (response.StatusCode != HttpStatusCode.OK)
            return new($"HTTP {(int)response.StatusCode}", Fault(response.StatusCode));
        if (method.Descriptor is { IsServerStreaming: true, IsClientStreaming: false })
            return new("stream", Find(response, "grpc-status") is { } early ? Fault(early) : null);

        var body = await response.Content.ReadAsByteArrayAsync(stop);
        if (Find(response, "grpc-status") is not { } status)
            return new("no status", "a call ended without a status");
        foreach (var message in Frames(body))
            if (Take(method, message, acknowledged) is { } fault)
                return new("stream", fault);
        return new(((StatusCode)int.Parse(status, CultureInfo.InvariantCulture)).ToString(), Fault(status));
    }

    static string? Fault(HttpStatusCode status) =>
        status >= HttpStatusCode.InternalServerError && status is not HttpStatusCode.HttpVersionNotSupported
            ? $"HTTP {(int)status}"
            : null;

    static string? Fault(string status) =>
        Bugs.Contains((StatusCode)int.Parse(status, CultureInfo.InvariantCulture)) ? $"grpc-status {status}" : null;

    static string? Find(HttpResponseMessage response, string name) =>
        response.TrailingHeaders.TryGetValues(name, out var trailers) ? trailers.First()
        : response.Headers.TryGetValues(name, out var headers) ? headers.First()
        : null;

    static IEnumerable<byte[]> Frames(byte[] body)
    {
        for (var at = 0; at + FrameHead <= body.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(body.AsSpan(at + 1));
            yield return body[(at + FrameHead)..(at + FrameHead + length)];
            at += FrameHead + length;
        }
    }

    static string? Take(WireMethod method, byte[] message, Acknowledged acknowledged)
    {
        if (!method.Descriptor.IsClientStreaming)
        {
            var told = method.Descriptor.OutputType.Parser.ParseFrom(message);
            acknowledged.Take(told, ofCase: method.Descriptor.Service == CasesService.Descriptor);
            return null;
        }

        var answer = method.Descriptor.OutputType.Parser.ParseFrom(message);
        if (answer is SubmitCommandsResponse result)
            acknowledged.Take(result, ofCase: true);
        return RefusalIn(answer) is { } refusal && Bugs.Contains((StatusCode)refusal.Code)
            ? $"a command was refused with code {refusal.Code}"
            : null;
    }

    static Refusal? RefusalIn(IMessage answer) => answer switch
    {
        SubmitCommandsResponse result => result.Refusal,
        ImportCasesResponse import => import.Result?.Refusal,
        _ => null,
    };
}
