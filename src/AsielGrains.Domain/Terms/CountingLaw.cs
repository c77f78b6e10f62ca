namespace AsielGrains.Domain.Terms;

/// <summary>What a way of counting does with the end of a term, and where that is found.</summary>
/// <param name="Text">In English, for explanations.</param>
/// <param name="Unverified">What of it was not verified; null when nothing.</param>
public sealed record CountingLaw(string Text, string Article, string? Unverified = null)
{
    const string OwnKnowledge = "own knowledge";

    static readonly CountingLaw Termijnenwet = new(
        "the end moves to a working day, unless the term is longer than three months",
        "Algemene termijnenwet art. 1-4");

    static readonly CountingLaw DeprivationOfLiberty = new(
        "a term of deprivation of liberty: the end does not move", "Algemene termijnenwet art. 4, c");

    static readonly CountingLaw Dublin = new(
        "weekends and holidays count, and the end does not move",
        "Verordening (EU) 604/2013 art. 42",
        "that the end does not move: own knowledge");

    static readonly CountingLaw Management = new(
        "weekends and holidays count, and the end does not move", "Verordening (EU) 2024/1351", OwnKnowledge);

    static readonly CountingLaw Union = new(
        "the end moves to a working day, whatever the length",
        "Verordening (EEG, Euratom) 1182/71 art. 3(4)-(5)",
        "that no other rule of the Pact goes before it: own knowledge");

    static readonly CountingLaw Practice = new("a working agreement: the end does not move", "practice");

    static readonly CountingLaw Regulation = new(
        "a term of a ministerial regulation: the end does not move",
        "Algemene termijnenwet art. 1, 5",
        "that no other rule counts it: own knowledge");

    public static CountingLaw Of(TermCounting counting) => counting switch
    {
        TermCounting.DeprivationOfLiberty => DeprivationOfLiberty,
        TermCounting.DublinRegulation => Dublin,
        TermCounting.AsylumManagement => Management,
        TermCounting.UnionPeriods => Union,
        TermCounting.Practice => Practice,
        TermCounting.MinisterialRegulation => Regulation,
        _ => Termijnenwet,
    };

    /// <summary>Where it is found that an end moves for a reason.</summary>
    public static string ArticleOf(TermMoveReason reason, TermCounting counting) => (counting, reason) switch
    {
        (TermCounting.UnionPeriods, TermMoveReason.EndsOnNoWorkingDay) =>
            "Verordening (EEG, Euratom) 1182/71 art. 3(4)",
        (TermCounting.UnionPeriods, _) => "Verordening (EEG, Euratom) 1182/71 art. 3(5)",
        (_, TermMoveReason.EndsOnNoWorkingDay) => "Algemene termijnenwet art. 1(1)",
        _ => "Algemene termijnenwet art. 2",
    };
}
