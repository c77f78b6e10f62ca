namespace AsielGrains.Cli.Portfolio;

/// <summary>What became of a row of a portfolio.</summary>
enum LoadResult
{
    /// <summary>Something of it was new.</summary>
    Added,

    /// <summary>All of it was there.</summary>
    Unchanged,

    /// <summary>The part has closed or the contract ended before today: it is not loaded.</summary>
    Ended,

    /// <summary>The system refused it, for example because its part is there with another content.</summary>
    Refused,
}
