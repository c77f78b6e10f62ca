using System.Text.Json;
using AsielGrains.Domain.Households;

namespace AsielGrains.Domain.Tests.Households;

/// <summary>All that can be asked of a book, as one text.</summary>
static class HouseholdAnswers
{
    public static string Of(HouseholdBook book, DateTimeOffset now)
    {
        book.PassTo(now);
        return JsonSerializer.Serialize(new
        {
            Differences = book.Differences(),
            Members = HouseholdHistory.Households.Select(book.CasesOf),
            Links = HouseholdHistory.Cases.Select(book.HouseholdOf),
            Missed = book.MissedSince(DateOnly.MaxValue, null),
            Moves = HouseholdHistory.Households.Select(book.MovesOf),
            Figures = book.Figures(DateOnly.MinValue, DateOnly.MaxValue),
            Fairness = book.Fairness(DateOnly.MinValue, DateOnly.MaxValue),
            Blocks = Enumerable.Range(0, 20).Select(day =>
                HouseholdHistory.Households.Select(household => book.BlockedUntil(household, Sites.Day(day)))),
        });
    }
}
