using System.Collections.Immutable;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Flow;

namespace AsielGrains.Dashboard.Flow;

/// <summary>
/// The names and words of the query string. They are in bookmarks, so they do not change with the language.
/// </summary>
static class FlowQuery
{
    public const string Basis = "datum";
    public const string Granularity = "per";
    public const string Split = "naar";
    public const string Top = "top";
    public const string From = "van";
    public const string Until = "tot";
    public const string Nationality = "nationaliteit";
    public const string Kind = "soort";

    public static readonly Words<DateBasis> Bases = new(
    [
        ("kenbaar", DateBasis.Announced),
        ("registratie", DateBasis.Registered),
        ("indiening", DateBasis.Lodged),
    ]);

    public static readonly Words<Granularity> Granularities = new(
    [
        ("dag", Domain.Flow.Granularity.Day),
        ("week", Domain.Flow.Granularity.Week),
        ("maand", Domain.Flow.Granularity.Month),
    ]);

    public static readonly Words<InflowSplit> Splits = new(
    [
        ("nationaliteit", InflowSplit.Nationality),
        ("soort", InflowSplit.Kind),
    ]);

    public static readonly Words<ApplicationKind> Kinds = new(
    [
        ("eerste", ApplicationKind.First),
        ("herhaald", ApplicationKind.Repeat),
        ("nareis", ApplicationKind.Family),
        ("onbekend", ApplicationKind.NotStated),
    ]);

    /// <summary>The choices of one field, in the order they are shown, each with its word.</summary>
    public sealed class Words<T>(ImmutableArray<(string Word, T Value)> choices)
        where T : struct, Enum
    {
        public ImmutableArray<(string Word, T Value)> Choices => choices;

        public T? Read(string? word)
        {
            foreach (var choice in choices)
                if (choice.Word == word)
                    return choice.Value;
            return null;
        }
    }
}
