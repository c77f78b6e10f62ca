namespace AsielGrains.Lives;

/// <summary>
/// Chance from a seed: the same draws for ever and on every machine, which the framework's own does not promise from
/// one version of the framework to the next. SplitMix64.
/// </summary>
public sealed class Chance(ulong seed)
{
    const ulong Step = 0x9E3779B97F4A7C15;

    ulong _state = seed;

    /// <summary>The chance of one of many, independent of the others.</summary>
    public static Chance Of(ulong seed, long number) => new(Mixed(seed ^ Mixed((ulong)number + Step)));

    /// <summary>From 0 up to 1.</summary>
    public double Fraction() => (Next() >> 11) * (1.0 / (1UL << 53));

    public bool Is(double share) => Fraction() < share;

    /// <summary>A whole number, both bounds included.</summary>
    public int Between(int least, int most) => least + (int)(Fraction() * (most - least + 1));

    public T OneOf<T>(params ReadOnlySpan<T> all) => all[Between(0, all.Length - 1)];

    /// <summary>One of them, each as likely as it weighs.</summary>
    public T Weighted<T>(IReadOnlyList<T> all, Func<T, double> weightOf)
    {
        var left = Fraction() * all.Sum(weightOf);
        foreach (var one in all)
            if ((left -= weightOf(one)) < 0)
                return one;
        return all[^1];
    }

    /// <summary>An id of 128 bits, marked as a UUID of version 8 (RFC 9562 §5.8).</summary>
    public Guid Id()
    {
        Span<byte> bytes = stackalloc byte[16];
        BitConverter.TryWriteBytes(bytes, Next());
        BitConverter.TryWriteBytes(bytes[8..], Next());
        bytes[6] = (byte)(bytes[6] & 0x0F | 0x80);
        bytes[8] = (byte)(bytes[8] & 0x3F | 0x80);
        return new(bytes, bigEndian: true);
    }

    ulong Next() => Mixed(_state += Step);

    static ulong Mixed(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
