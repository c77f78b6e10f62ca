using AsielGrains.Contract.V1;
using AsielGrains.Domain.Identity;
using AsielGrains.Gateway.Fields;
using AsielGrains.Gateway.Refusals;
using AsielGrains.Journal;

namespace AsielGrains.Gateway.Regietafels;

/// <summary>Which cases that were not at a Regietafel yet are asked for.</summary>
/// <param name="Since">The first day of registration.</param>
/// <param name="After">The last case of the page before; null: the first page.</param>
sealed record CandidateQuestion(DateOnly Since, CaseId? After, int CountMax, JournalPosition? Position)
{
    const int CountStandard = 30;
    const int CountMost = 50;
    const int DaysMax = 366;

    /// <exception cref="RefusedException">A field is missing or malformed.</exception>
    public static CandidateQuestion Of(FindRegietafelCandidatesRequest request, DateOnly today)
    {
        var since = RequestField.Date(request.RegisteredFromOn, "registered_from_on");
        return today.DayNumber - since.DayNumber > DaysMax
            ? throw RequestField.Invalid("registered_from_on", $"registered_from_on is at most {DaysMax} days ago.")
            : new(
                since,
                request.PageToken.Length == 0
                    ? null
                    : RequestField.Pseudonym<CaseId>(request.PageToken, "page_token"),
                RequestField.PageSize(request.PageSize, CountStandard, CountMost),
                RequestField.Position(request.MinPosition, "min_position"));
    }
}
