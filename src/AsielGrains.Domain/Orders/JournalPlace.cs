namespace AsielGrains.Domain.Orders;

/// <summary>A place in the journal, as two numbers whose meaning is the journal's own.</summary>
public readonly record struct JournalPlace(long Transaction, long Offset);
