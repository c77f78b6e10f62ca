namespace AsielGrains.Journal.Batching;

/// <summary>The kinds of things of which a batch may name each only once.</summary>
enum ResourceKind
{
    Stream = 0,
    Claim = 1,
    Key = 2,
}
