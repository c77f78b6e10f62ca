using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Terms;

/// <summary>By which law the days of a term are counted, and its end moved or not.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TermCounting>))]
public enum TermCounting
{
    /// <summary>
    /// Algemene termijnenwet: the end moves to a working day. For terms of Dutch laws, and of orders in council
    /// (art. 5).
    /// </summary>
    Termijnenwet = 1,

    /// <summary>
    /// Deprivation of liberty, which the Algemene termijnenwet leaves alone (art. 4, c): nothing moves.
    /// </summary>
    DeprivationOfLiberty = 2,

    /// <summary>Verordening (EU) 604/2013 art. 42: weekends and holidays count, the last day too.</summary>
    DublinRegulation = 3,

    /// <summary>Verordening (EU) 2024/1351, which takes over what the Dublin regulation had.</summary>
    AsylumManagement = 4,

    /// <summary>
    /// Verordening (EEG, Euratom) 1182/71 art. 3, for acts of the Union that say nothing else: the end moves, whatever
    /// the length.
    /// </summary>
    UnionPeriods = 5,

    /// <summary>The chain's own working agreement: no law counts its days, nothing moves.</summary>
    Practice = 6,

    /// <summary>
    /// A ministerial regulation, of which the Algemene termijnenwet does not speak (art. 1, 5): nothing moves.
    /// </summary>
    MinisterialRegulation = 7,
}
