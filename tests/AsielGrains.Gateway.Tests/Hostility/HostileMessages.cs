using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace AsielGrains.Gateway.Tests.Hostility;

/// <summary>An endless row of messages of one type: valid ones with one to five edits, some with none.</summary>
public sealed class HostileMessages
{
    const int Seeds = 200;
    const int EditsMax = 5;

    readonly Random _random;
    readonly Edits _edits;
    readonly byte[][] _valid;
    readonly HostileBytes _message = new();

    /// <param name="valid">What makes the messages that are then edited.</param>
    public HostileMessages(MessageDescriptor type, int seed, Func<Random, ValidMessages>? valid = null)
    {
        _random = new(seed);
        _edits = new(_random);
        var messages = valid?.Invoke(_random) ?? new(_random);
        _valid = [.. Enumerable.Range(0, Seeds).Select(_ => messages.Make(type).ToByteArray())];
    }

    /// <summary>The next message; its bytes hold until the one after it.</summary>
    public ReadOnlyMemory<byte> Next()
    {
        _message.Load(Valid());
        for (var edits = _random.Next(EditsMax + 1); edits > 0; edits--)
            _edits.Apply(_message, Valid());
        return _message.Memory;
    }

    byte[] Valid() => _valid[_random.Next(_valid.Length)];
}
