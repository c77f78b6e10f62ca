using System.Globalization;
using Grpc.AspNetCore.Server;
using Grpc.Core;
using Microsoft.AspNetCore.Http;

namespace AsielGrains.Gateway.Limits;

/// <summary>
/// Gives every call with one request and one answer a deadline within <see cref="GatewayLimits.CallTimeMax"/>: without
/// one, or with one that can't be read, a caller that never leaves would hold its place for ever.
/// </summary>
static class CallTime
{
    const string Header = "grpc-timeout";
    const int DigitsMax = 8;

    static readonly string Longest =
        string.Create(CultureInfo.InvariantCulture, $"{GatewayLimits.CallTimeMax.TotalSeconds}S");

    /// <summary>Before the framework reads the header.</summary>
    public static void Bound(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<GrpcMethodMetadata>() is not { Method.Type: MethodType.Unary })
            return;
        if (Read(context.Request.Headers[Header]) is not { } time || time > GatewayLimits.CallTimeMax)
            context.Request.Headers[Header] = Longest;
    }

    public static TimeSpan? Read(string? text)
    {
        if (text is not [.. var digits, var unit] || digits.Length > DigitsMax
            || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            return null;
        return unit switch
        {
            'H' => TimeSpan.FromHours(count),
            'M' => TimeSpan.FromMinutes(count),
            'S' => TimeSpan.FromSeconds(count),
            'm' => TimeSpan.FromMilliseconds(count),
            'u' => TimeSpan.FromMicroseconds(count),
            'n' => TimeSpan.FromMicroseconds(count / 1_000),
            _ => null,
        };
    }
}
