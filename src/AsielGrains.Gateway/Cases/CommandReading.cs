using System.Collections.Frozen;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Partners;
using AsielGrains.Domain.Time;
using AsielGrains.Gateway.Access;
using AsielGrains.Gateway.Fields;
using AsielGrains.Gateway.Refusals;
using static AsielGrains.Contract.V1.SubmitCommandsRequest;

namespace AsielGrains.Gateway.Cases;

/// <summary>Reads the commands of a stream for one caller, each with the right to its own call.</summary>
sealed class CommandReading(Admission admission, TimeProvider time)
{
    static readonly FrozenDictionary<CommandOneofCase, string> Rpcs = new Dictionary<CommandOneofCase, string>
    {
        [CommandOneofCase.Announce] = Rpc(nameof(Contract.V1.CasesService.CasesServiceBase.AnnounceCase)),
        [CommandOneofCase.Register] = Rpc(nameof(Contract.V1.CasesService.CasesServiceBase.RegisterCase)),
        [CommandOneofCase.Lodge] = Rpc(nameof(Contract.V1.CasesService.CasesServiceBase.LodgeApplication)),
        [CommandOneofCase.Withdraw] = Rpc(nameof(Contract.V1.CasesService.CasesServiceBase.WithdrawCase)),
        [CommandOneofCase.Correct] = Rpc(nameof(Contract.V1.CasesService.CasesServiceBase.CorrectCase)),
        [CommandOneofCase.Report] = Rpc(nameof(Contract.V1.CasesService.CasesServiceBase.ReportStep)),
        [CommandOneofCase.Retract] = Rpc(nameof(Contract.V1.CasesService.CasesServiceBase.RetractStep)),
    }.ToFrozenDictionary();

    public Organisation Organisation => admission.Role.Organisation;

    /// <exception cref="RefusedException">The command is malformed or not allowed to the caller.</exception>
    public CaseOrder Read(SubmitCommandsRequest request)
    {
        if (RpcOf(request.CommandCase) is not { } rpc)
            throw RequestField.Invalid("command", "No command was given, or one that is not known.");
        if (AccessTable.Refusal(rpc, admission.Role, admission.Purpose) is { } refused)
            throw new RefusedException(refused);

        var today = DutchTime.DateAt(time.GetUtcNow());
        return request.CommandCase switch
        {
            CommandOneofCase.Announce => CaseOrders.Of(request.Announce, admission.Caller, today),
            CommandOneofCase.Register => CaseOrders.Of(request.Register, admission.Caller, today),
            CommandOneofCase.Lodge => CaseOrders.Of(request.Lodge, admission.Caller),
            CommandOneofCase.Withdraw => CaseOrders.Of(request.Withdraw, admission.Caller),
            CommandOneofCase.Report => CaseOrders.Of(request.Report, admission.Caller),
            CommandOneofCase.Retract => CaseOrders.Of(request.Retract, admission.Caller),
            _ => CaseOrders.Of(request.Correct, admission.Caller, today),
        };
    }

    public static string RequestIdOf(SubmitCommandsRequest request) => request.CommandCase switch
    {
        CommandOneofCase.Announce => request.Announce.RequestId,
        CommandOneofCase.Register => request.Register.RequestId,
        CommandOneofCase.Lodge => request.Lodge.RequestId,
        CommandOneofCase.Withdraw => request.Withdraw.RequestId,
        CommandOneofCase.Correct => request.Correct.RequestId,
        CommandOneofCase.Report => request.Report.RequestId,
        CommandOneofCase.Retract => request.Retract.RequestId,
        _ => "",
    };

    static string? RpcOf(CommandOneofCase command) => Rpcs.GetValueOrDefault(command);

    static string Rpc(string method) =>
        AccessTable.NameOf(Contract.V1.CasesService.Descriptor.FindMethodByName(method));
}
