using System.Collections.Frozen;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Partners;
using AsielGrains.Domain.Time;
using AsielGrains.Gateway.Access;
using AsielGrains.Gateway.Fields;
using AsielGrains.Gateway.Refusals;
using AsielGrains.Grains.Commands;
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
        if (AccessTable.Refusal(RpcOf(request), admission.Role, admission.Purpose) is { } refused)
            throw new RefusedException(refused);
        return Read(request, admission.Caller, DutchTime.DateAt(time.GetUtcNow()));
    }

    /// <summary>The call that the command would be by itself.</summary>
    /// <exception cref="RefusedException">There is no command, or one that is not known.</exception>
    public static string RpcOf(SubmitCommandsRequest request) => Rpcs.GetValueOrDefault(request.CommandCase)
        ?? throw RequestField.Invalid("command", "No command was given, or one that is not known.");

    /// <exception cref="RefusedException">The command is malformed.</exception>
    public static CaseOrder Read(SubmitCommandsRequest request, Caller caller, DateOnly today) =>
        request.CommandCase switch
        {
            CommandOneofCase.Announce => CaseOrders.Of(request.Announce, caller, today),
            CommandOneofCase.Register => CaseOrders.Of(request.Register, caller, today),
            CommandOneofCase.Lodge => CaseOrders.Of(request.Lodge, caller),
            CommandOneofCase.Withdraw => CaseOrders.Of(request.Withdraw, caller),
            CommandOneofCase.Report => CaseOrders.Of(request.Report, caller),
            CommandOneofCase.Retract => CaseOrders.Of(request.Retract, caller),
            _ => CaseOrders.Of(request.Correct, caller, today),
        };

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

    static string Rpc(string method) =>
        AccessTable.NameOf(Contract.V1.CasesService.Descriptor.FindMethodByName(method));
}
