using AsielGrains.Hostile.Tests.Connections;

namespace AsielGrains.Hostile.Tests.Overload;

/// <summary>Counts the answers in what an HTTP/2 connection brings, wherever a read cuts it, and keeps none.</summary>
sealed class AnswerCount
{
    readonly byte[] _head = new byte[Http2Frames.HeadBytes];
    int _headBytes;
    int _payloadLeft;
    long _ended;
    long _withMessage;

    /// <summary>Calls that were answered.</summary>
    public long Ended => Interlocked.Read(ref _ended);

    /// <summary>Of these the ones with a message: a refusal has none.</summary>
    public long WithMessage => Interlocked.Read(ref _withMessage);

    /// <returns>What the peer wants to hear back: that its settings are known.</returns>
    public IReadOnlyList<byte[]> Take(ReadOnlySpan<byte> bytes)
    {
        List<byte[]> replies = [];
        while (bytes.Length > 0)
        {
            var skipped = Math.Min(_payloadLeft, bytes.Length);
            bytes = bytes[skipped..];
            _payloadLeft -= skipped;
            if (_payloadLeft > 0 || bytes.Length == 0)
                break;
            var taken = Math.Min(_head.Length - _headBytes, bytes.Length);
            bytes[..taken].CopyTo(_head.AsSpan(_headBytes));
            bytes = bytes[taken..];
            if ((_headBytes += taken) == _head.Length)
                Begin(replies);
        }

        return replies;
    }

    void Begin(List<byte[]> replies)
    {
        _headBytes = 0;
        _payloadLeft = Http2Frames.LengthOf(_head);
        if (Http2Frames.IsEnd(_head))
            Interlocked.Increment(ref _ended);
        else if (Http2Frames.IsData(_head))
            Interlocked.Increment(ref _withMessage);
        else if (Http2Frames.IsSettings(_head))
            replies.Add(Http2Frames.SettingsKnown);
    }
}
