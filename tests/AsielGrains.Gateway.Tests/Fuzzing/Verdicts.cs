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
        try
        {
            method.Call(message);
            Accepted++;
        }
        catch (RefusedException refused)
        {
            _refused[(int)RefusalTable.StatusOf(refused.Refused.Reason)]++;
        }
        catch (RpcException refused) when (
            refused.StatusCode is StatusCode.InvalidArgument or StatusCode.ResourceExhausted
            && refused.Trailers.Count > 0)
        {
            _refused[(int)refused.StatusCode]++;
        }
        catch (Exception fault)
        {
            if (Faults.Count < FaultsMax)
                Faults.Add($"{method.Name} {Convert.ToHexString(message.ToArray())}: {fault}");
        }
    }
}
