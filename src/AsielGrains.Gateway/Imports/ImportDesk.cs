using System.Collections.Immutable;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;
using AsielGrains.Gateway.Limits;
using AsielGrains.Gateway.Persons;
using AsielGrains.Gateway.Refusals;
using AsielGrains.Gateway.Telemetry;
using AsielGrains.Grains.Cases;
using AsielGrains.Grains.Commands;
using AsielGrains.Grains.Imports;
using Grpc.Core;
using Microsoft.Extensions.Logging;

namespace AsielGrains.Gateway.Imports;

/// <summary>Hands rows to the guardians of their cases, and keeps how far imports have come.</summary>
sealed class ImportDesk(
    IGrainFactory grains, DuplicateDesk duplicates, OrganisationGate gate, GatewayTelemetry telemetry,
    TimeProvider time, ILogger<ImportDesk> logger)
{
    /// <summary>Rows of one case that can be judged at once.</summary>
    public const int RowsMax = ImportBatch.RowsMax;

    public async Task<long> SettledThrough(Import import, CancellationToken cancellation) => import.IsDryRun
        ? 0
        : await grains.GetGrain<IImportGrain>(import.Key).SettledThrough().WaitAsync(cancellation);

    /// <summary>Keeps how far an import has come; what is not kept is handed in again.</summary>
    public async Task Keep(Import import, long settledThrough)
    {
        if (import.IsDryRun || settledThrough == 0)
            return;
        try
        {
            await grains.GetGrain<IImportGrain>(import.Key).Settle(settledThrough);
        }
        catch (Exception failure) when (Faults.Of(failure) is not null)
        {
            logger.NotKept(failure);
        }
    }

    /// <summary>Counts a row against the rate of the organisation that hands it in.</summary>
    public ValueTask Count(Import import, CancellationToken cancellation) =>
        gate.CountCommand(import.Admission.Role.Organisation, cancellation);

    /// <summary>The verdicts of a case on rows; a fault that may pass is waited for.</summary>
    /// <exception cref="RefusedException">The fault does not pass: the import is to be taken up later.</exception>
    public async Task<RowsJudged> Judge(
        Import import, CaseId @case, IReadOnlyList<ImportedRow> rows, CancellationToken cancellation)
    {
        var batch = new ImportBatch(
            Guid.NewGuid(), [.. rows.Select(row => row.Command)], import.Admission.Caller, import.Trial)
        {
            Sources = [.. rows.Select(row => row.Source)],
        };
        for (var tries = 1; ; tries++)
        {
            var fault = await Try((import, @case), batch, rows, cancellation);
            if (fault.Judged is { } judged)
                return judged;
            if (tries == GatewayLimits.ImportTriesMax)
                throw new RefusedException(fault.Refused!);
            await Task.Delay(GatewayLimits.ImportPause * (1 << (tries - 1)), time, cancellation);
        }
    }

    async Task<(RowsJudged? Judged, Refused? Refused)> Try(
        (Import Import, CaseId Case) of,
        ImportBatch batch,
        IReadOnlyList<ImportedRow> rows,
        CancellationToken cancellation)
    {
        try
        {
            var answer = await Send(of.Case, batch, cancellation);
            if (answer.Fault is not Fault.None)
                return (null, Faults.Of(answer.Fault));
            if (!of.Import.IsDryRun)
                await CountAlike(of, rows, answer.Verdicts, cancellation);
            return (new(answer.Verdicts, null, answer.Version, answer.Position), null);
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            if (Faults.Of(failure) is { } refused && refused.Reason is not Reason.JournalDamaged)
                return (null, refused);
            return (new(ImmutableArray<RowVerdict>.Empty, RefusalOf(failure), 0, default), null);
        }
    }

    // Rows that are handed in again are told of again.
    async Task CountAlike(
        (Import Import, CaseId Case) of,
        IReadOnlyList<ImportedRow> rows,
        ImmutableArray<RowVerdict> verdicts,
        CancellationToken cancellation)
    {
        for (var at = 0; at < rows.Count; at++)
            if (verdicts[at].Rejection is null && rows[at].Command is CaseCommand.Register register)
                rows[at].Candidates = await duplicates.Count(
                    of.Case, register.Personal, register.Person, of.Import.Admission, cancellation);
    }

    async Task<ImportAnswer> Send(CaseId @case, ImportBatch batch, CancellationToken cancellation)
    {
        await gate.EnterPlace(batch.Caller.Organisation, cancellation);
        try
        {
            return await grains.GetCase(@case).Import(batch).WaitAsync(cancellation);
        }
        finally
        {
            gate.Leave(batch.Caller.Organisation);
        }
    }

    // What is damaged or a bug is the trouble of the rows that meet it.
    Refusal RefusalOf(Exception failure)
    {
        if (Faults.Of(failure) is { } refused)
            return RichStatus.Message(refused);
        logger.CallFailed(nameof(ImportDesk), failure);
        telemetry.CountBug(logger, nameof(ImportDesk), StatusCode.Internal);
        return new() { Code = (int)StatusCode.Internal, Detail = "The row failed; the fault is recorded." };
    }
}
