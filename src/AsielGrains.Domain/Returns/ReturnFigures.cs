using System.Collections.Immutable;

namespace AsielGrains.Domain.Returns;

/// <summary>The figures of the return track in a period.</summary>
/// <param name="Agreements">By the code of the country; agreements that were obtained in the period.</param>
/// <param name="Departures">By kind; departures in the period.</param>
public sealed record ReturnFigures(
    ImmutableArray<AgreementFigures> Agreements, ImmutableArray<DepartureFigures> Departures);
