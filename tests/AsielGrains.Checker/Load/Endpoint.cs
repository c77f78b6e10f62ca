using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text.Json.Serialization;
using Grpc.Core;
using Grpc.Net.Client;

namespace AsielGrains.Checker.Load;

/// <summary>
/// One host as clients reach it. It may die and come back on other ports: then it is moved, and clients follow.
/// </summary>
public sealed class Endpoint : IDisposable
{
    const string TokenPath = "/dev/token";
    const string Secret = "development-only";

    static readonly TimeSpan TokenLife = TimeSpan.FromMinutes(4);
    static readonly TimeSpan ReconnectAfter = TimeSpan.FromMilliseconds(50);
    static readonly TimeSpan TokenCallMax = TimeSpan.FromSeconds(10);

    readonly ConcurrentDictionary<string, (string Token, DateTime Until)> _tokens = new(StringComparer.Ordinal);
    readonly HttpClient _http = new() { Timeout = TokenCallMax };
    readonly List<GrpcChannel> _channels = [];
    readonly Lock _lock = new();

    /// <param name="name">For the history's readers.</param>
    public Endpoint(string name, Uri grpc, Uri http)
    {
        Name = name;
        MoveTo(grpc, http);
    }

    public string Name { get; }

    public Uri Http { get; private set; } = null!;

    public CallInvoker Invoker { get; private set; } = null!;

    /// <summary>Where tokens come from; the development issuer of the host itself unless said otherwise.</summary>
    public Func<string, CancellationToken, Task<string>>? Issuer { get; init; }

    /// <summary>The host has other addresses now, or is another process: its tokens are void.</summary>
    public void MoveTo(Uri grpc, Uri http)
    {
        // Kept until the end: a call may still be under way on it.
        var channel = GrpcChannel.ForAddress(grpc, new GrpcChannelOptions
        {
            InitialReconnectBackoff = ReconnectAfter,
            MaxReconnectBackoff = ReconnectAfter,
        });
        lock (_lock)
            _channels.Add(channel);
        (Http, Invoker) = (http, channel.CreateCallInvoker());
        ForgetTokens();
    }

    public void ForgetTokens() => _tokens.Clear();

    /// <summary>The headers of a call in a role for a purpose.</summary>
    public async Task<Metadata> Headers(string role, string purpose, CancellationToken stop)
    {
        if (!_tokens.TryGetValue(role, out var token) || token.Until < DateTime.UtcNow)
            _tokens[role] = token = (await (Issuer ?? Ask)(role, stop), DateTime.UtcNow + TokenLife);
        return new() { { "authorization", $"Bearer {token.Token}" }, { "asiel-purpose", purpose } };
    }

    public void Dispose()
    {
        foreach (var channel in _channels)
            channel.Dispose();
        _http.Dispose();
    }

    async Task<string> Ask(string role, CancellationToken stop)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials", ["client_id"] = role, ["client_secret"] = Secret,
        });
        using var answer = await _http.PostAsync(new Uri(Http, TokenPath), form, stop);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<TokenAnswer>(stop))!.Token;
    }

    sealed record TokenAnswer([property: JsonPropertyName("access_token")] string Token);
}
