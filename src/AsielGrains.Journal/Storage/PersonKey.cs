namespace AsielGrains.Journal.Storage;

/// <summary>A person's encryption key as stored: wrapped under the key-encryption key.</summary>
/// <param name="Wrapped">The wrapped key; null once it was erased, which can't be undone.</param>
public sealed record PersonKey(Guid Person, byte[]? Wrapped);
