using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Orders;
using AsielGrains.Journal;

namespace AsielGrains.Grains.Deadlines;

/// <summary>Which cases of a category are looked for.</summary>
/// <param name="Order">
/// Cases that this order extended already are left out, also those in which that was retracted: an order acts once.
/// </param>
/// <param name="Since">Only cases in which something happened after this position.</param>
/// <param name="After">Only cases whose ids come after this one; null: all.</param>
sealed record CategorySearch(
    CaseCategory Category, OrderId Order, JournalPosition Since, CaseId? After, int CountMax);
