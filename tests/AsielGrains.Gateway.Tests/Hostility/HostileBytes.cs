namespace AsielGrains.Gateway.Tests.Hostility;

/// <summary>A message under edits, in one buffer that is used again: millions of them must cost no memory.</summary>
public sealed class HostileBytes
{
    /// <summary>What an edit would put beyond this is cut off.</summary>
    public const int LengthMax = 32 * 1024;

    readonly byte[] _bytes = new byte[LengthMax];

    public int Length { get; private set; }

    public Span<byte> Span => _bytes.AsSpan(0, Length);

    public ReadOnlyMemory<byte> Memory => _bytes.AsMemory(0, Length);

    public void Load(ReadOnlySpan<byte> message)
    {
        Length = Math.Min(message.Length, LengthMax);
        message[..Length].CopyTo(_bytes);
    }

    public void Insert(int at, ReadOnlySpan<byte> bytes)
    {
        var count = Math.Min(bytes.Length, LengthMax - Length);
        _bytes.AsSpan(at, Length - at).CopyTo(_bytes.AsSpan(at + count));
        bytes[..count].CopyTo(_bytes.AsSpan(at));
        Length += count;
    }

    public void Remove(int at, int count)
    {
        _bytes.AsSpan(at + count, Length - at - count).CopyTo(_bytes.AsSpan(at));
        Length -= count;
    }

    public void Truncate(int length) => Length = length;
}
