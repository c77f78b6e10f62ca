using AsielGrains.Domain.Identity;

namespace AsielGrains.Gateway.Imports;

/// <summary>The rows of one case: those that came and were not judged yet, and those that wait for others.</summary>
sealed class ImportLine(CaseId @case)
{
    /// <summary>Room is left for rows that are new, without which nothing changes for those that wait.</summary>
    public const int WaitingMax = ImportDesk.RowsMax * 3 / 4;

    public CaseId Case => @case;

    public Queue<ImportedRow> New { get; } = [];

    public List<ImportedRow> Waiting { get; } = [];

    /// <summary>Rows of it are being judged.</summary>
    public bool IsBusy { get; set; }

    /// <summary>Takes what is to be judged next: what waits and what is new; empty when nothing is new.</summary>
    public List<ImportedRow> Take()
    {
        if (New.Count == 0)
            return [];
        List<ImportedRow> taken = [.. Waiting];
        Waiting.Clear();
        while (taken.Count < ImportDesk.RowsMax && New.TryDequeue(out var row))
            taken.Add(row);
        return taken;
    }
}
