using AsielGrains.Domain.Cases;
using AsielGrains.Grains.Access;
using AsielGrains.Grains.Commands;
using AsielGrains.Grains.Imports;

namespace AsielGrains.Grains.Cases;

/// <summary>The guardian of one case; its key is the <see cref="Domain.Identity.CaseId"/> as text.</summary>
[GrainInterfaceType(CaseReference.Name), Alias(CaseReference.Name), OfPersons]
public interface ICaseGrain : IGrainWithStringKey
{
    [Alias("handle")]
    Task<Answer> Handle(Envelope<CaseCommand> envelope);

    /// <summary>Reads the case; records the disclosure first when the query asks for anything of a person.</summary>
    /// <returns>
    /// Null when the case is unknown, or was unknown at the moment asked for, or the person is protected and nothing of
    /// what is asked may be shown to the caller.
    /// </returns>
    [Alias("read")]
    Task<CaseReading?> Read(CaseQuery query);

    /// <summary>Reads the case with the way to where it stands on a day; recorded as a reading is.</summary>
    /// <returns>Null as with a reading.</returns>
    [Alias("explain")]
    Task<ExplanationReading?> Explain(CaseQuery query, DateOnly day);

    /// <summary>Reads by what the person was and is known in the case; recorded as a reading is.</summary>
    /// <returns>Null as with a reading.</returns>
    [Alias("identity")]
    Task<IdentityReading?> ReadIdentity(CaseQuery query);

    /// <summary>Judges many rows of an import at once, in whatever order they came, and stores what they add.</summary>
    [Alias("import")]
    Task<ImportAnswer> Import(ImportBatch batch);
}
