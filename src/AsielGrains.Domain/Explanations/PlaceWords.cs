using System.Collections.Frozen;
using AsielGrains.Domain.Households;
using AsielGrains.Domain.Matching;
using AsielGrains.Domain.Portfolio;

namespace AsielGrains.Domain.Explanations;

/// <summary>What the codes of advice about places mean in plain words, for the desks that read it.</summary>
public sealed class PlaceWords
{
    static readonly Lazy<PlaceWords> Read = new(
        () => new(ShippedFile.Read("place-words.json", ShippedJson.Strict.PlaceSentences)));

    readonly FrozenDictionary<HardConstraint, PlainText> _hard;
    readonly FrozenDictionary<SoftConstraint, PlainText> _soft;
    readonly FrozenDictionary<SplitConstraint, PlainText> _split;
    readonly FrozenDictionary<ScalingKind, PlainText> _scaling;
    readonly FrozenDictionary<DifferenceKind, PlainText> _differences;

    PlaceWords(PlaceSentences sentences)
    {
        _hard = sentences.Hard.ToFrozenDictionary();
        _soft = sentences.Soft.ToFrozenDictionary();
        _split = sentences.Split.ToFrozenDictionary();
        _scaling = sentences.Scaling.ToFrozenDictionary();
        _differences = sentences.Differences.ToFrozenDictionary();
    }

    public static PlaceWords Shipped => Read.Value;

    /// <summary>Why a part of a site that fails it is no option.</summary>
    public PlainText Of(HardConstraint fails) => _hard[fails];

    /// <summary>What an option is weighed by.</summary>
    public PlainText Of(SoftConstraint constraint) => _soft[constraint];

    /// <summary>What a split is weighed by.</summary>
    public PlainText Of(SplitConstraint constraint) => _split[constraint];

    /// <summary>What is to be done.</summary>
    public PlainText Of(ScalingKind kind) => _scaling[kind];

    /// <summary>What does not agree.</summary>
    public PlainText Of(DifferenceKind kind) => _differences[kind];
}
