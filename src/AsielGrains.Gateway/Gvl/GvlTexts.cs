using System.Globalization;
using Google.Protobuf.WellKnownTypes;

namespace AsielGrains.Gateway.Gvl;

/// <summary>Dates, times and moments in the contract's spelling.</summary>
static class GvlTexts
{
    public static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Time(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    public static Timestamp? Moment(DateTimeOffset? moment) =>
        moment is { } at ? Timestamp.FromDateTimeOffset(at) : null;
}
