namespace AsielGrains.Cli.Portfolio;

/// <summary>A row of a portfolio, and what became of it.</summary>
/// <param name="Line">The line of the file it ends on.</param>
/// <param name="Site">The site as the row names it.</param>
/// <param name="Part">The part that the row opens; empty: it is a row of another kind.</param>
/// <param name="What">What the row is about: <c>part COL</c>, <c>direct reserve of azc</c>, <c>let of A-1</c>.</param>
/// <param name="Reason">The code of the refusal, or what is wrong with the row; empty for the rest.</param>
sealed record LoadedRow(int Line, string Site, string Part, string What, LoadResult Result, string Reason = "")
{
    public static LoadedRow Of(PortfolioRow row, LoadResult result, string reason = "") =>
        new(row.Line, row.Site, row.Part, $"part {row.Part}", result, reason);

    /// <summary>The row after it was told to the system.</summary>
    /// <param name="load">The reason of a refusal, or how much was added.</param>
    public LoadedRow After((string? Reason, int Added) load) => load.Reason is { } reason
        ? this with { Result = LoadResult.Refused, Reason = reason }
        : this with { Result = load.Added > 0 ? LoadResult.Added : LoadResult.Unchanged };
}
