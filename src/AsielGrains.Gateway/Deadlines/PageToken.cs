using System.Globalization;
using AsielGrains.Domain.Identity;
using AsielGrains.Gateway.Fields;
using AsielGrains.Grains.Deadlines;

namespace AsielGrains.Gateway.Deadlines;

/// <summary>Where a page of deadlines ended, as a text to hand back: it holds for every silo.</summary>
static class PageToken
{
    const string DateForm = "yyyy-MM-dd";
    const char Between = '.';

    public static string Of(DeadlinePlace? place) => place is null
        ? ""
        : string.Join(
            Between,
            place.EndsOn.ToString(DateForm, CultureInfo.InvariantCulture), place.Term, place.Binds, place.Case);

    public static DeadlinePlace? Read(string text)
    {
        if (text.Length == 0)
            return null;
        return text.Split(Between) is [var day, var term, var binds, var id]
            && DateOnly.TryParseExact(
                day, DateForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var endsOn)
            && endsOn < DateOnly.MaxValue
            && CaseId.TryParse(id, CultureInfo.InvariantCulture, out var last)
                ? new(endsOn, term, binds, last)
                : throw RequestField.Invalid("page_token", "page_token is the next_page_token of an earlier answer.");
    }
}
