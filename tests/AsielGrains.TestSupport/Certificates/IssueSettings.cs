namespace AsielGrains.TestSupport.Certificates;

/// <summary>What a certificate says; unless said otherwise, of a silo or partner that is in order.</summary>
public sealed record IssueSettings
{
    public const string ServerUse = "1.3.6.1.5.5.7.3.1";
    public const string ClientUse = "1.3.6.1.5.5.7.3.2";

    public IReadOnlyList<string> Names { get; init; } = ["silo.asielgrains.internal", "localhost"];

    public IReadOnlyList<string> Uses { get; init; } = [ServerUse, ClientUse];

    public DateTimeOffset? From { get; init; }

    public DateTimeOffset? Until { get; init; }

    public bool IsAuthority { get; init; }
}
