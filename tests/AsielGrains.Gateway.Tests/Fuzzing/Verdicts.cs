using System.Buffers;
using AsielGrains.Gateway.Refusals;
using Grpc.Core;

namespace AsielGrains.Gateway.Tests.Fuzzing;

/// <summary>What became of the messages of one fuzzer.</summary>
sealed class Verdicts
{
    const int FaultsMax = 10;

    readonly long[] _refused = new long[17];

    public long Accepted { get; private set; }

    /// <summary>What is neither accepted nor refused with a reason, with the bytes that did it.</summary>
    public List<string> Faults { get; } = [];

    public IEnumerable<(StatusCode Status, long Count)> Refused => _refused
        .Select((count, status) => ((StatusCode)status, count))
        .Where(refused => refused.count > 0);

    public void Judge(FuzzedMethod method, ReadOnlySequence<byte> message)
    {
        Exception? ended;
        try
        {
            ended = method.Call(message);
        }
        catch (Exception fault)
        {
            ended = fault;
        }

        Count(method, message, ended);
    }

    void Count(FuzzedMethod method, ReadOnlySequence<byte> message, Exception? ended)
    {
        switch (ended)
        {
            case null:
                Accepted++;
                break;
            case RefusedException refused:
                _refused[(int)RefusalTable.StatusOf(refused.Refused.Reason)]++;
                break;
            // Its trailer is the reason.
            case RpcException { StatusCode: StatusCode.InvalidArgument, Trailers.Count: 1 }:
                _refused[(int)StatusCode.InvalidArgument]++;
                break;
            default:
                if (Faults.Count < FaultsMax)
                    Faults.Add($"{method.Name} {Convert.ToHexString(message.ToArray())}: {ended}");
                break;
        }
    }
}
