using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Gvl;

/// <summary>Why a booked step is given up.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CancelReason>))]
public enum CancelReason
{
    /// <summary>It is planned anew.</summary>
    Replanned = 1,

    /// <summary>The step is not needed.</summary>
    NotNeeded = 2,

    /// <summary>The partner can't.</summary>
    PartnerAsked = 3,

    /// <summary>The household asked for it.</summary>
    HouseholdAsked = 4,

    /// <summary>The application was withdrawn.</summary>
    Withdrawn = 5,
}
