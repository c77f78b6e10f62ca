namespace AsielGrains.Benchmarks.Peers.Stock;

/// <summary>The same facts as a case of ours; no history beside them.</summary>
public sealed class StockCase
{
    public long Version { get; set; }

    public Guid Person { get; set; }

    public string Kind { get; set; } = "First";

    public string Nationality { get; set; } = "XXX";

    public DateOnly? AnnouncedOn { get; set; }
}
