using System.Collections.Frozen;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Partners;
using AsielGrains.Domain.Time;
using AsielGrains.Gateway.Access;
using AsielGrains.Gateway.Cases;
using AsielGrains.Gateway.Fields;
using AsielGrains.Gateway.Refusals;

namespace AsielGrains.Gateway.Imports;

/// <summary>Reads rows, each with the right of the partner whose fact it is to the same call.</summary>
sealed class ImportReading(Import import, TimeProvider time)
{
    static readonly FrozenDictionary<string, Organisation> Organisations =
        Enum.GetValues<Organisation>().ToFrozenDictionary(known => known.ToString(), StringComparer.Ordinal);

    /// <exception cref="RefusedException">The row is malformed, or not the caller's to hand in.</exception>
    public ImportedRow Read(ImportRow row)
    {
        if (row.Command is not { } command)
            throw RequestField.Invalid("command", "No command was given, or one that is not known.");
        var rpc = CommandReading.RpcOf(command);
        var source = SourceOf(row);
        if (!AccessTable.Rules.Allows(rpc, source))
            throw new RefusedException(
                new(Reason.RoleNotAllowed, $"Such a fact is not one of {source}.", "source"));
        // The system makes no case of its own for a row: what follows would not find it.
        if (command.Announce is { CaseId.Length: 0 })
            throw RequestField.Invalid("case_id", "A row of an import names its case.");
        Identify(command, import.Id.ToString("D"));
        var caller = import.Admission.Caller with { Organisation = source };
        var order = CommandReading.Read(command, caller, DutchTime.DateAt(time.GetUtcNow()));
        return new(row.Number, order.Case, order.Envelope.Command, source);
    }

    Organisation SourceOf(ImportRow row)
    {
        var own = import.Admission.Role.Organisation;
        if (row.Source.Length == 0)
            return own;
        if (!Organisations.TryGetValue(row.Source, out var source))
            throw RequestField.Invalid("source", "source is the name of a partner.");
        return source == own || own is Organisation.Justid
            ? source
            : throw new RefusedException(
                new(Reason.RoleNotAllowed, "A partner hands in its own facts.", "source"));
    }

    // Rows are recognised by what they say, not by an id of their own.
    static void Identify(SubmitCommandsRequest command, string id)
    {
        switch (command.CommandCase)
        {
            case SubmitCommandsRequest.CommandOneofCase.Announce:
                command.Announce.RequestId = id;
                break;
            case SubmitCommandsRequest.CommandOneofCase.Register:
                command.Register.RequestId = id;
                break;
            case SubmitCommandsRequest.CommandOneofCase.Lodge:
                command.Lodge.RequestId = id;
                break;
            case SubmitCommandsRequest.CommandOneofCase.Withdraw:
                command.Withdraw.RequestId = id;
                break;
            case SubmitCommandsRequest.CommandOneofCase.Correct:
                command.Correct.RequestId = id;
                break;
            case SubmitCommandsRequest.CommandOneofCase.Report:
                command.Report.RequestId = id;
                break;
            case SubmitCommandsRequest.CommandOneofCase.Retract:
                command.Retract.RequestId = id;
                break;
        }
    }
}
