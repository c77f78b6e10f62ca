namespace AsielGrains.Cli.Portfolio;

/// <summary>A row of a portfolio, and what became of it.</summary>
/// <param name="Reason">The code of the refusal; empty for the rest.</param>
sealed record LoadedRow(PortfolioRow Row, LoadResult Result, string Reason = "");
