namespace AsielGrains.Checker.Journals;

/// <summary>One row of the table of disclosures.</summary>
/// <param name="Stream">What was read.</param>
/// <param name="Fields">The classes of fields that were handed out.</param>
public sealed record LoggedDisclosure(string Stream, string Fields);
