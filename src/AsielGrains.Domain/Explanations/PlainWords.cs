using System.Collections.Frozen;
using AsielGrains.Domain.Deadlines;
using AsielGrains.Domain.Procedures;

namespace AsielGrains.Domain.Explanations;

/// <summary>
/// What the codes of a case mean in plain words, for the person it is about and for anybody who asks why.
/// </summary>
public sealed class PlainWords
{
    static readonly Lazy<PlainWords> Read = new(
        () => new(ShippedFile.Read("plain-words.json", ShippedJson.Strict.PlainSentences)));

    readonly FrozenDictionary<string, PlainText> _steps;
    readonly FrozenDictionary<string, PlainText> _standings;
    readonly FrozenDictionary<string, PlainText> _terms;
    readonly FrozenDictionary<string, PlainText> _states;

    PlainWords(PlainSentences sentences)
    {
        _steps = sentences.Steps.ToFrozenDictionary();
        _standings = sentences.Standings.ToFrozenDictionary();
        _terms = sentences.Terms.ToFrozenDictionary();
        _states = sentences.States.ToFrozenDictionary();
        Passed = sentences.Passed;
    }

    public static PlainWords Shipped => Read.Value;

    /// <summary>A day passed and had an effect by itself.</summary>
    public PlainText Passed { get; }

    /// <summary>A fact; null: a day that passed.</summary>
    public PlainText Of(StepKind? kind) =>
        kind is { } step ? _steps.GetValueOrDefault($"{step}") ?? PlainText.Named($"{step}") : Passed;

    /// <summary>What a code of a dimension means; null where the code says it all.</summary>
    public PlainText? Of(Dimension dimension, string code) =>
        _standings.GetValueOrDefault($"{dimension}.{code.Split(' ')[0]}");

    /// <summary>What a term is for.</summary>
    public PlainText Of(TermRule term) => _terms.GetValueOrDefault(term.Code) ?? PlainText.Named(term.Name);

    public PlainText Of(DeadlineState state) => _states[$"{state}"];

    /// <summary>Whether a term was put into plain words.</summary>
    public bool Knows(TermRule term) => _terms.ContainsKey(term.Code);

    /// <summary>Whether a fact was put into plain words.</summary>
    public bool Knows(StepKind step) => _steps.ContainsKey($"{step}");
}
