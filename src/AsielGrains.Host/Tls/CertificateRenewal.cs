using System.Diagnostics.Metrics;

namespace AsielGrains.Host.Tls;

/// <summary>Looks for new certificates, so that they are taken over without a restart.</summary>
sealed class CertificateRenewal : BackgroundService
{
    /// <summary>Between two looks; a new file is in use within this time.</summary>
    static readonly TimeSpan Period = TimeSpan.FromSeconds(5);

    readonly IReadOnlyList<KeptCredentials> _kept;
    readonly TimeProvider _time;
    readonly ILogger<CertificateRenewal> _logger;
    readonly Meter _meter;

    public CertificateRenewal(
        IEnumerable<KeptCredentials> kept, TimeProvider time, IMeterFactory meters, ILogger<CertificateRenewal> logger)
    {
        (_kept, _time, _logger) = ([.. kept], time, logger);
        _meter = meters.Create("AsielGrains.Host");
        _meter.CreateObservableGauge(
            "tls.certificate.remaining", Remaining, "s", "How long the certificate in use is valid yet.");
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, _time);
        while (_kept.Count > 0 && await timer.WaitForNextTickAsync(stoppingToken))
            foreach (var credentials in _kept)
                Renew(credentials);
    }

    public override void Dispose()
    {
        _meter.Dispose();
        base.Dispose();
    }

    void Renew(KeptCredentials credentials)
    {
        try
        {
            if (credentials.Renew(_time.GetUtcNow()))
                _logger.CertificateRenewed(credentials.Use, credentials.Current.Own.NotAfter);
        }
        catch (TlsRefusedException refused)
        {
            _logger.CertificateNotRenewed(credentials.Use, refused);
        }
    }

    IEnumerable<Measurement<double>> Remaining() => _kept.Select(credentials => new Measurement<double>(
        (credentials.Current.Own.NotAfter - _time.GetUtcNow()).TotalSeconds, new KeyValuePair<string, object?>(
            "use", credentials.Use)));
}
