using System.Globalization;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Identity;
using AsielGrains.Gateway.Cases;
using AsielGrains.Gateway.Fields;
using AsielGrains.Gateway.Refusals;
using AsielGrains.Grains.Deadlines;

namespace AsielGrains.Gateway.Deadlines;

/// <summary>Reads which cases that stand still are asked for, and writes what was found.</summary>
static class StalledSearches
{
    const int CountStandard = 100;
    const int CountMax = 1_000;
    const string DateForm = "yyyy-MM-dd";

    /// <exception cref="RefusedException">A field is malformed.</exception>
    public static StalledSearch Of(FindStalledCasesRequest request, DateOnly today) => new(
        request.Stage.Length == 0 ? null : Code.Text(request.Stage, "stage"),
        today,
        request.StillDaysMin switch
        {
            0 => null,
            > 0 and <= GatewayLimits.DeadlineDaysMax => request.StillDaysMin,
            _ => throw RequestField.Invalid(
                "still_days_min", $"still_days_min is 1 to {GatewayLimits.DeadlineDaysMax:N0}."),
        },
        After(request.PageToken),
        RequestField.PageSize(request.PageSize, CountStandard, CountMax));

    public static FindStalledCasesResponse Of(StalledPage page, DateOnly today) => new()
    {
        Cases = { page.Cases.Select(one => Of(one, today)) },
        NextPageToken = page.Next is { } next ? $"{CaseView.Text(next.LastOn)}.{next.Case}" : "",
        TotalCount = page.Count,
        Position = page.Position.ToString(),
    };

    static Contract.V1.StalledCase Of(Grains.Deadlines.StalledCase one, DateOnly today) => new()
    {
        CaseId = one.Case.ToString(),
        Stage = one.Stage,
        LastFactOn = CaseView.Text(one.LastOn),
        StillDays = today.DayNumber - one.LastOn.DayNumber,
        LimitDays = one.LimitDays,
    };

    static StalledPlace? After(string token)
    {
        if (token.Length == 0)
            return null;
        return token.Split('.') is [var day, var id]
            && DateOnly.TryParseExact(day, DateForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var on)
            && CaseId.TryParse(id, CultureInfo.InvariantCulture, out var last)
                ? new(on, last)
                : throw RequestField.Invalid("page_token", "page_token is the next_page_token of an earlier answer.");
    }
}
