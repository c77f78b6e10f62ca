using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Procedures;

namespace AsielGrains.Domain.Returns;

/// <summary>
/// What became of the agreements on readmission (terugnameakkoorden) with one country: each counts once, and
/// <see cref="Obtained"/> is the sum of the three that follow it.
/// </summary>
/// <param name="Used">A departure that a partner saw, on a day on which the agreement was valid.</param>
/// <param name="Open">Valid still, and the person has not left.</param>
/// <param name="Lost">Neither: its last day passed, or the person left otherwise.</param>
/// <param name="Attempts">How often they were tried, all together.</param>
public sealed record AgreementFigures(
    Nationality Country, long Obtained, long Used, long Open, long Lost, long Attempts)
{
    /// <summary>What they rest on, where they are told by that; the country is left out then.</summary>
    public ReadmissionSource? Source { get; init; }
}
