using System.Globalization;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Identity;
using AsielGrains.Gateway.Refusals;
using AsielGrains.Journal;
using Google.Protobuf.WellKnownTypes;

namespace AsielGrains.Gateway.Fields;

/// <summary>Reads one field of a request; what is malformed is refused with the field's name in the contract.</summary>
static class RequestField
{
    static readonly DateOnly FirstDate = new(1900, 1, 1);

    public static Guid RequestId(string text) =>
        Guid.TryParseExact(text, "D", out var id) && id != Guid.Empty
            ? id
            : throw Invalid("request_id", "request_id is a UUID, written as 8-4-4-4-12 hexadecimal digits.");

    public static CaseId CaseId(string text, string field = "case_id") => Pseudonym<CaseId>(text, field);

    public static HouseholdId? HouseholdId(string text, string field = "household_id") =>
        text.Length == 0 ? null : Pseudonym<HouseholdId>(text, field);

    public static VNumber VNumber(string text, string field) =>
        Domain.Identity.VNumber.TryParse(text, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Invalid(field, "A V-number has ten digits.");

    public static DateOnly Date(string text, string field)
    {
        if (!DateOnly.TryParseExact(
            text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            throw Invalid(field, $"{field} is a date, written as YYYY-MM-DD.");
        return date >= FirstDate ? date : throw Invalid(field, $"{field} is not before 1900-01-01.");
    }

    public static DateOnly? OptionalDate(string text, string field) => text.Length == 0 ? null : Date(text, field);

    /// <summary>A day that may be left out and is not after today.</summary>
    public static DateOnly? PastDate(string text, DateOnly today, string field)
    {
        var date = OptionalDate(text, field);
        return date is null || date <= today ? date : throw Invalid(field, $"{field} lies in the future.");
    }

    public static Nationality? Nationality(string text, string field = "nationality")
    {
        if (text.Length == 0)
            return null;
        return Domain.Identity.Nationality.TryParse(text, CultureInfo.InvariantCulture, out var nationality)
            ? nationality
            : throw Invalid(field, "A nationality is three capitals.");
    }

    public static Domain.Cases.ApplicationKind Kind(ApplicationKind kind, string field = "kind") =>
        System.Enum.IsDefined(kind)
            ? (Domain.Cases.ApplicationKind)kind
            : throw Invalid(field, "This kind of application is not known.");

    public static JournalPosition? Position(string text, string field)
    {
        if (text.Length == 0)
            return null;
        return JournalPosition.TryParse(text, CultureInfo.InvariantCulture, out var position)
            ? position
            : throw Invalid(field, $"{field} is a position as a receipt or a message gave it.");
    }

    public static DateTimeOffset? Moment(Timestamp? moment, DateTimeOffset now, string field)
    {
        if (moment is null)
            return null;
        var asOf = Moment(moment, field);
        return asOf <= now + GatewayLimits.ClockSkewMax ? asOf : throw Invalid(field, $"{field} lies in the future.");
    }

    /// <summary>The moment after which a command is not to be carried out; its guardian judges.</summary>
    public static DateTimeOffset? NotAfter(Timestamp? moment) =>
        moment is null ? null : Moment(moment, "not_after");

    public static T Pseudonym<T>(string text, string field)
        where T : struct, IParsable<T> =>
        T.TryParse(text, CultureInfo.InvariantCulture, out var id) && id.ToString() == text
            ? id
            : throw Invalid(field, $"{field} is 32 lower-case hexadecimal digits, not all zero.");

    /// <summary>How many a page has.</summary>
    /// <param name="asked">0: what the call gives when nobody asks.</param>
    /// <exception cref="RefusedException">It is less than 0 or more than the most.</exception>
    public static int PageSize(int asked, int standard, int max) => asked switch
    {
        0 => standard,
        > 0 when asked <= max => asked,
        _ => throw Invalid("page_size", $"page_size is 1 to {max:N0}."),
    };

    public static RefusedException Invalid(string field, string detail) => new(Refused.Invalid(field, detail));

    public static DateTimeOffset Moment(Timestamp moment, string field) =>
        moment.Nanos is >= 0 and <= 999_999_999 && DateTimeSeconds.Contains(moment.Seconds)
            ? moment.ToDateTimeOffset()
            : throw Invalid(field, $"{field} is not a moment.");

    static class DateTimeSeconds
    {
        static readonly long First = DateTimeOffset.MinValue.ToUnixTimeSeconds();
        static readonly long Last = DateTimeOffset.MaxValue.ToUnixTimeSeconds();

        public static bool Contains(long seconds) => seconds >= First && seconds <= Last;
    }
}
