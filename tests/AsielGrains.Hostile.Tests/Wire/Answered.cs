namespace AsielGrains.Hostile.Tests.Wire;

/// <summary>How one hostile request ended.</summary>
/// <param name="Outcome">The name of the status, or of how the connection ended.</param>
/// <param name="Fault">What must not have happened; null when all is well.</param>
readonly record struct Answered(string Outcome, string? Fault = null);
