using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Reception;

/// <summary>What a unit is and whom its own rules admit. The rules are hard; nothing here is ever scored.</summary>
[Flags]
[JsonConverter(typeof(JsonStringEnumConverter<UnitTraits>))]
public enum UnitTraits
{
    None = 0,

    /// <summary>Rule: households with minor children only.</summary>
    Families = 1,

    /// <summary>Rule: women and their children only.</summary>
    Women = 2,

    /// <summary>Rule: unaccompanied minors (amv) only.</summary>
    UnaccompaniedMinors = 4,

    /// <summary>Rule: one household at a time, so that places left beside it are given to nobody else.</summary>
    OneHousehold = 8,

    /// <summary>Without steps, with a bathroom for a wheelchair.</summary>
    Accessible = 16,

    /// <summary>With a bathroom of its own, fit for isolation.</summary>
    Isolation = 32,

    /// <summary>The rules that a household must meet to be let in.</summary>
    Rules = Families | Women | UnaccompaniedMinors,
}
