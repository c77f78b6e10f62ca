using System.Threading.RateLimiting;
using AsielGrains.Domain.Partners;
using AsielGrains.Gateway.Refusals;
using AsielGrains.Gateway.Telemetry;
using Microsoft.Extensions.Options;

namespace AsielGrains.Gateway.Limits;

/// <summary>
/// Lets calls, commands and streams in by organisation, as identity says it: at its rate, and no more of them at once
/// than leave the others quick. Safe for concurrent use.
/// </summary>
sealed class OrganisationGate : IDisposable
{
    /// <summary>
    /// How often the rate is dealt out: in parts so small that the work that comes with each is no burst to others.
    /// </summary>
    static readonly TimeSpan DealPeriod = TimeSpan.FromMilliseconds(10);

    /// <summary>Nobody above its rate is asked to come back sooner.</summary>
    static readonly TimeSpan WaitMin = TimeSpan.FromMilliseconds(100);

    static readonly int Lanes = Enum.GetValues<Organisation>().Length;

    readonly LimitOptions _options;
    readonly GatewayTelemetry _telemetry;
    readonly FairPlaces _places;
    readonly TokenBucketRateLimiter[] _rates;
    readonly Timer _dealing;
    readonly int[] _streams = new int[Lanes];

    public OrganisationGate(IOptions<LimitOptions> options, TimeProvider time, GatewayTelemetry telemetry)
    {
        (_options, _telemetry) = (options.Value, telemetry);
        _places = new(_options, Lanes, time);
        _rates = [.. Enumerable.Range(0, Lanes).Select(_ => RateOf(_options))];
        _dealing = new(_ => Deal(), null, DealPeriod, DealPeriod);
    }

    /// <summary>Counts a call against the rate.</summary>
    /// <returns>Why it is refused; null when the organisation is within its rate.</returns>
    public Refused? Count(Organisation organisation)
    {
        using var lease = _rates[(int)organisation].AttemptAcquire();
        if (lease.IsAcquired)
            return null;
        _places.Press((int)organisation);
        return Limit(organisation, "rate", "The organisation sends more than its rate.", Wait(lease));
    }

    /// <summary>Lets a call in, at once or after a wait; a call that came through leaves again.</summary>
    /// <exception cref="RefusedException">Too many calls of the organisation wait.</exception>
    public Task EnterCall(Organisation organisation, CancellationToken cancellation) =>
        _places.Enter((int)organisation, _options.Waiting, cancellation)
            ?? throw Refusal(organisation, "waiting", "Too many calls wait.", GatewayLimits.RetryAfter);

    /// <summary>
    /// Lets a command of a stream in, after as long a wait as it takes: meanwhile the stream is read no further.
    /// </summary>
    public async ValueTask EnterCommand(Organisation organisation, CancellationToken cancellation)
    {
        await CountCommand(organisation, cancellation);
        await EnterPlace(organisation, cancellation);
    }

    /// <summary>Counts a command of a stream against the rate, after as long a wait as it takes.</summary>
    public async ValueTask CountCommand(Organisation organisation, CancellationToken cancellation)
    {
        using var lease = _rates[(int)organisation].AttemptAcquire();
        if (!lease.IsAcquired)
            using (await _rates[(int)organisation].AcquireAsync(1, cancellation))
            {
            }
    }

    /// <summary>Lets in what was counted before, when it is its turn.</summary>
    public Task EnterPlace(Organisation organisation, CancellationToken cancellation) =>
        _places.Enter((int)organisation, int.MaxValue, cancellation)!;

    /// <summary>A call or command that came in is done.</summary>
    public void Leave(Organisation organisation) => _places.Leave((int)organisation);

    /// <exception cref="RefusedException">The organisation has too many streams.</exception>
    public void EnterStream(Organisation organisation)
    {
        if (Interlocked.Increment(ref _streams[(int)organisation]) <= _options.Streams)
            return;
        LeaveStream(organisation);
        throw Refusal(organisation, "streams", "The organisation has too many streams.", GatewayLimits.RetryAfter);
    }

    public void LeaveStream(Organisation organisation) => Interlocked.Decrement(ref _streams[(int)organisation]);

    public void Dispose()
    {
        _dealing.Dispose();
        foreach (var rate in _rates)
            rate.Dispose();
    }

    void Deal()
    {
        foreach (var rate in _rates)
            rate.TryReplenish();
    }

    // As many commands can wait for their rate as there are streams: each reads one command after the other. Dealt out
    // by us: the library's own timer counts its ticks instead of the time between them, and short ones come late.
    static TokenBucketRateLimiter RateOf(LimitOptions options)
    {
        var dealt = Math.Max(1, (int)(options.CommandsPerSecond * DealPeriod.TotalSeconds));
        return new(new()
        {
            AutoReplenishment = false,
            TokenLimit = options.CommandsPerSecond,
            TokensPerPeriod = dealt,
            ReplenishmentPeriod = TimeSpan.FromSeconds((double)dealt / options.CommandsPerSecond),
            QueueLimit = options.Streams,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        });
    }

    static TimeSpan Wait(RateLimitLease lease)
    {
        if (!lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
            return GatewayLimits.RetryAfter;
        return wait > WaitMin ? wait : WaitMin;
    }

    RefusedException Refusal(Organisation organisation, string limit, string detail, TimeSpan retryAfter) =>
        new(Limit(organisation, limit, detail, retryAfter));

    Refused Limit(Organisation organisation, string limit, string detail, TimeSpan retryAfter)
    {
        _telemetry.CountLimited(limit, organisation.ToString());
        return Refused.Limit(detail, retryAfter);
    }
}
