using System.Buffers;

namespace AsielGrains.Gateway.Tests.Fuzzing;

/// <summary>Bytes in two pieces, as a message lies in the server's buffers when it is long.</summary>
sealed class SplitBytes : ReadOnlySequenceSegment<byte>
{
    public static ReadOnlySequence<byte> At(ReadOnlyMemory<byte> bytes, int at)
    {
        var second = new SplitBytes { Memory = bytes[at..], RunningIndex = at };
        var first = new SplitBytes { Memory = bytes[..at], Next = second };
        return new(first, 0, second, second.Memory.Length);
    }
}
