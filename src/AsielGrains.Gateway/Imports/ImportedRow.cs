using AsielGrains.Domain;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;

namespace AsielGrains.Gateway.Imports;

/// <summary>A row that was read and has no result yet.</summary>
sealed class ImportedRow(long number, CaseId @case, CaseCommand command)
{
    public long Number => number;

    public CaseId Case => @case;

    public CaseCommand Command => command;

    /// <summary>Why it is not possible yet; null as long as it was not judged.</summary>
    public Rejection? WaitsFor { get; set; }
}
