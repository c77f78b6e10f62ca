using AsielGrains.Dashboard.Language;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;

namespace AsielGrains.Dashboard.Flow;

/// <summary>What a series counts: one nationality, one kind, or all others together.</summary>
public readonly record struct SeriesKey(Nationality? Nationality, ApplicationKind? Kind)
{
    public static readonly SeriesKey Others;

    /// <summary>
    /// Stays the same while figures change, so that the chart moves a band and does not draw a new one.
    /// </summary>
    public string Id => Nationality?.Code ?? Kind?.ToString() ?? "others";

    internal string Name(Texts texts) => this switch
    {
        { Nationality: { } nationality } => texts.Name(nationality),
        { Kind: { } kind } => texts[$"kind.{kind}"],
        _ => texts["series.others"],
    };
}
