using System.Collections.Immutable;

namespace AsielGrains.Cli.Portfolio;

/// <summary>A portfolio as it was read, each kind of row in the order of the file.</summary>
/// <param name="Refused">Rows that say nothing that can be understood; the others stand.</param>
sealed record PortfolioFile(
    ImmutableArray<PortfolioRow> Parts,
    ImmutableArray<ReserveRow> Reserves,
    ImmutableArray<LetRow> Lets,
    ImmutableArray<LoadedRow> Refused);
