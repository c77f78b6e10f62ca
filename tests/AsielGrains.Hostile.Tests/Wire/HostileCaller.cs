using System.Net.Http.Headers;
using System.Text;
using AsielGrains.Gateway.Tests.Hostility;
using AsielGrains.Host.Tests.Hosts;
using AsielGrains.TestSupport.Hosts;

namespace AsielGrains.Hostile.Tests.Wire;

/// <summary>Sends hostile requests one after the other: messages, frames, headers, tokens and JSON.</summary>
sealed class HostileCaller : IDisposable
{
    static readonly MediaTypeHeaderValue Grpc = new("application/grpc");
    static readonly string[] ForeignTypes =
        ["application/grpc+xml", "text/plain", "application/grpc-web", "application/json", "a/b"];

    static readonly string[] Timeouts = ["1n", "0S", "99999999H", "-1S", "123456789S", "5x", "S", ""];

    readonly Random _random;
    readonly HostProcess _host;
    readonly ChainClient _client;

    // Not only what ASCII can say.
    readonly HttpClient _http =
        new(new SocketsHttpHandler { RequestHeaderEncodingSelector = (_, _) => Encoding.Latin1 });

    readonly Acknowledged _acknowledged;
    readonly HostileMessages[] _messages;
    readonly HostileJson _json;

    public HostileCaller(HostProcess host, Acknowledged acknowledged, int seed)
    {
        (_host, _acknowledged) = (host, acknowledged);
        _client = new(host);
        _random = new(seed);
        _json = new(_random);
        _messages = [.. WireMethod.All.Select((method, index) =>
            new HostileMessages(method.Descriptor.InputType, seed + index, HostilePool.Of))];
    }

    public async Task<Answered> Next(CancellationToken stop)
    {
        var index = _random.Next(WireMethod.All.Count);
        var method = WireMethod.All[index];
        if (method.Rest is not null && _random.Next(10) == 0)
            return await SendJson(method, stop);

        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_host.Grpc, method.Path))
        {
            Version = new(2, 0),
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = Framed(index),
        };
        foreach (var header in await method.Headers(_client))
            request.Headers.TryAddWithoutValidation(header.Key, header.Value);
        request.Headers.TE.Add(new("trailers"));
        if (_random.Next(12) == 0)
            Spoil(request);
        return await Send(method, request, stop);
    }

    public void Dispose()
    {
        _client.Dispose();
        _http.Dispose();
    }

    async Task<Answered> Send(WireMethod method, HttpRequestMessage request, CancellationToken stop)
    {
        try
        {
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop);
            return await GrpcAnswer.Read(method, response, _acknowledged, stop);
        }
        catch (Exception ended) when (ended is HttpRequestException or HttpIOException)
        {
            // The server may end a request that breaks the rules of HTTP without answering it.
            return new("closed");
        }
    }

    async Task<Answered> SendJson(WireMethod method, CancellationToken stop)
    {
        using var request = _json.Next(method, _host.Http);
        foreach (var header in await method.Headers(_client))
            request.Headers.TryAddWithoutValidation(header.Key, header.Value);
        try
        {
            using var response = await _http.SendAsync(request, stop);
            var status = (int)response.StatusCode;
            var body = await response.Content.ReadAsStringAsync(stop);
            return new(
                $"REST {status}", status >= 500 ? $"{request.Method} {request.RequestUri}: {status} {body}" : null);
        }
        catch (Exception ended) when (ended is HttpRequestException or HttpIOException)
        {
            return new("REST closed");
        }
    }

    // Most messages are framed well, so that what is inside is read.
    ByteArrayContent Framed(int index)
    {
        using var body = new MemoryStream();
        var frames = WireMethod.All[index].Descriptor.IsClientStreaming ? _random.Next(1, 8) : 1;
        for (; frames > 0; frames--)
            Frame(body, _messages[index].Next().Span);
        var bytes = body.ToArray();
        if (_random.Next(12) == 0)
            SpoilFrame(ref bytes);
        return new ByteArrayContent(bytes) { Headers = { ContentType = Grpc } };
    }

    static void Frame(Stream body, ReadOnlySpan<byte> message)
    {
        Span<byte> head = stackalloc byte[5];
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(head[1..], message.Length);
        body.Write(head);
        body.Write(message);
    }

    void SpoilFrame(ref byte[] bytes)
    {
        switch (_random.Next(6))
        {
            case 0: bytes[0] = (byte)_random.Next(1, 256); break;
            case 1: bytes[_random.Next(1, 5)] = (byte)_random.Next(256); break;
            case 2: bytes = bytes[.._random.Next(bytes.Length)]; break;
            case 3: bytes = [.. bytes, .. bytes]; break;
            case 4: bytes = [.. bytes, 0]; break;
            default: bytes = []; break;
        }
    }

    void Spoil(HttpRequestMessage request)
    {
        switch (_random.Next(8))
        {
            case 0: request.Content!.Headers.ContentType = new(ForeignTypes[_random.Next(ForeignTypes.Length)]); break;
            case 1: Replace(request, "authorization", $"Bearer {HostileTokens.Next(_random)}"); break;
            case 2: Replace(request, "authorization", Text()); break;
            case 3: Replace(request, "asiel-purpose", Text()); break;
            case 4: Replace(request, "grpc-timeout", Timeouts[_random.Next(Timeouts.Length)]); break;
            case 5: Replace(request, "grpc-encoding", _random.Next(2) == 0 ? "gzip" : Text()); break;
            case 6: Replace(request, "x-trace-bin", "////not base64"); break;
            default: Replace(request, "x-long", new string('x', _random.Next(16_000))); break;
        }
    }

    string Text() => Encoding.Latin1.GetString(
        Encoding.UTF8.GetBytes(HostileTexts.All[_random.Next(HostileTexts.All.Length)]))
        .Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal)
        .Replace("\0", "", StringComparison.Ordinal);

    static void Replace(HttpRequestMessage request, string name, string value)
    {
        request.Headers.Remove(name);
        request.Headers.TryAddWithoutValidation(name, value);
    }
}
