using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Orders;

/// <summary>What an order did to one case.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CaseOutcome>))]
public enum CaseOutcome
{
    /// <summary>The term was extended.</summary>
    Extended = 1,

    /// <summary>The term had this extension already.</summary>
    KnownAlready = 2,

    /// <summary>The case refused, with a reason.</summary>
    Refused = 3,
}
