namespace AsielGrains.Journal.Storage;

/// <summary>A person's encryption key as stored: wrapped under the key-encryption key.</summary>
/// <param name="Wrapped">The wrapped key; null once it was erased, which can't be undone.</param>
public sealed record PersonKey(Guid Person, byte[]? Wrapped)
{
    /// <summary>A key as it was read: a key that is gone without an erasure is damage, not an erased person.</summary>
    internal static PersonKey Stored(Guid person, byte[]? wrapped, bool erased) => erased == wrapped is null
        ? new(person, wrapped)
        : throw new JournalCorruptException("A person's key is neither there nor erased.");
}
