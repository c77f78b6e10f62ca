using AsielGrains.Contract.V1;
using static AsielGrains.Contract.V1.SubmitCommandsRequest;

namespace AsielGrains.Benchmarks.Imports;

/// <summary>The request ids of commands of a stream, wherever they are.</summary>
static class CommandIds
{
    public static string Of(SubmitCommandsRequest command) => command.CommandCase switch
    {
        CommandOneofCase.Announce => command.Announce.RequestId,
        CommandOneofCase.Register => command.Register.RequestId,
        CommandOneofCase.Lodge => command.Lodge.RequestId,
        CommandOneofCase.Withdraw => command.Withdraw.RequestId,
        CommandOneofCase.Report => command.Report.RequestId,
        _ => command.Correct.RequestId,
    };

    public static void Set(SubmitCommandsRequest command, string id)
    {
        switch (command.CommandCase)
        {
            case CommandOneofCase.Announce:
                command.Announce.RequestId = id;
                break;
            case CommandOneofCase.Register:
                command.Register.RequestId = id;
                break;
            case CommandOneofCase.Lodge:
                command.Lodge.RequestId = id;
                break;
            case CommandOneofCase.Withdraw:
                command.Withdraw.RequestId = id;
                break;
            default:
                command.Report.RequestId = id;
                break;
        }
    }
}
