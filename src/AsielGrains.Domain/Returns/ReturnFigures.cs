using System.Collections.Immutable;

namespace AsielGrains.Domain.Returns;

/// <summary>The figures of the return track in a period.</summary>
/// <param name="Agreements">
/// By the code of the country; agreements that were obtained in the period. The own document of a person is none.
/// </param>
/// <param name="Sources">The same by what they rest on, with own documents apart.</param>
/// <param name="Departures">By kind; departures in the period.</param>
public sealed record ReturnFigures(
    ImmutableArray<AgreementFigures> Agreements,
    ImmutableArray<AgreementFigures> Sources,
    ImmutableArray<DepartureFigures> Departures);
