using AsielGrains.Grains.Access;

namespace AsielGrains.Grains.Imports;

/// <summary>
/// Keeps how far an import has come; its key is the organisation and the id of the import. What it says may be too
/// little and is never too much: rows that are handed in again are known already.
/// </summary>
[GrainInterfaceType("import"), Alias("import"), OfPersons]
public interface IImportGrain : IGrainWithStringKey
{
    /// <summary>Every row up to this number has its final result; 0 when none has.</summary>
    [Alias("settled-through")]
    Task<long> SettledThrough();

    /// <summary>Keeps that every row up to a number has its final result.</summary>
    [Alias("settle")]
    Task Settle(long number);
}
