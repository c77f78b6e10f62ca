using System.Collections.Frozen;
using System.Text.Json;
using AsielGrains.Domain.Deadlines;
using AsielGrains.Domain.Procedures;

namespace AsielGrains.Domain.Explanations;

/// <summary>
/// What the codes of a case mean in plain words, for the person it is about and for anybody who asks why.
/// </summary>
public sealed class PlainWords
{
    const string File = "plain-words.json";

    static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        AllowDuplicateProperties = false,
        ReadCommentHandling = JsonCommentHandling.Skip,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
    };

    static readonly Lazy<PlainWords> Read = new(() => new(Sentences()));

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

#pragma warning disable RS0030 // Nothing is looked for elsewhere: the text is a part of this very assembly.
    static PlainSentences Sentences()
    {
        using var stream = typeof(PlainWords).Assembly.GetManifestResourceStream(File)!;
        return JsonSerializer.Deserialize<PlainSentences>(stream, Options)!;
    }
#pragma warning restore RS0030

    sealed record PlainSentences(
        Dictionary<string, PlainText> Steps,
        PlainText Passed,
        Dictionary<string, PlainText> Standings,
        Dictionary<string, PlainText> Terms,
        Dictionary<string, PlainText> States);
}
