using AsielGrains.Domain;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Partners;

namespace AsielGrains.Gateway.Imports;

/// <summary>A row that was read and has no result yet.</summary>
/// <param name="source">Whose fact it is.</param>
sealed class ImportedRow(long number, CaseId @case, CaseCommand command, Organisation source)
{
    public long Number => number;

    public CaseId Case => @case;

    public CaseCommand Command => command;

    public Organisation Source => source;

    /// <summary>Why it is not possible yet; null as long as it was not judged.</summary>
    public Rejection? WaitsFor { get; set; }

    /// <summary>How many known persons may be the one whom it registers.</summary>
    public int Candidates { get; set; }
}
