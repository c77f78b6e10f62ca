using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Households;

/// <summary>Why a household is not kept together on one site. Never left out: no household is split silently.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SplitReason>))]
public enum SplitReason
{
    /// <summary>No site has places for all of it.</summary>
    TooLarge = 1,

    /// <summary>Some of it need care that is elsewhere.</summary>
    Care = 2,

    /// <summary>For the safety of some of it.</summary>
    Safety = 3,

    /// <summary>The household asked for it.</summary>
    Wish = 4,

    /// <summary>By order of the minister or the mayor.</summary>
    Order = 5,
}
