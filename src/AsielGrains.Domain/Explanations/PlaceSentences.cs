using AsielGrains.Domain.Households;
using AsielGrains.Domain.Matching;
using AsielGrains.Domain.Portfolio;

namespace AsielGrains.Domain.Explanations;

/// <summary>What the codes of advice about places mean in plain words, as the file holds it.</summary>
/// <param name="Hard">Why a part of a site is no option: the constraint it fails.</param>
/// <param name="Soft">What an option is weighed by.</param>
/// <param name="Split">What a split over sites is weighed by.</param>
/// <param name="Scaling">What can be done to have more places, or fewer.</param>
/// <param name="Differences">In what two of those who know of a household's place do not agree.</param>
sealed record PlaceSentences(
    Dictionary<HardConstraint, PlainText> Hard,
    Dictionary<SoftConstraint, PlainText> Soft,
    Dictionary<SplitConstraint, PlainText> Split,
    Dictionary<ScalingKind, PlainText> Scaling,
    Dictionary<DifferenceKind, PlainText> Differences);
