using AsielGrains.Domain.Explanations;
using AsielGrains.Domain.Households;
using AsielGrains.Domain.Matching;
using AsielGrains.Domain.Portfolio;

namespace AsielGrains.Domain.Tests.Explanations;

public sealed class PlaceWordsSpecification
{
    [Fact]
    public void Every_code_of_advice_about_places_has_a_sentence_of_its_own_in_both_languages()
    {
        var words = PlaceWords.Shipped;
        Complete(Enum.GetValues<HardConstraint>().Select(words.Of));
        Complete(Enum.GetValues<SoftConstraint>().Select(words.Of));
        Complete(Enum.GetValues<SplitConstraint>().Select(words.Of));
        Complete(Enum.GetValues<ScalingKind>().Select(words.Of));
        Complete(Enum.GetValues<DifferenceKind>().Select(words.Of));
    }

    static void Complete(IEnumerable<PlainText> texts)
    {
        var all = texts.ToList();
        Assert.All(all, text => Assert.EndsWith(".", text.Nl, StringComparison.Ordinal));
        Assert.All(all, text => Assert.EndsWith(".", text.En, StringComparison.Ordinal));
        Assert.All(all, text => Assert.NotEqual(text.Nl, text.En));
        Assert.Equal(all.Count, all.Select(text => text.Nl).Distinct().Count());
        Assert.Equal(all.Count, all.Select(text => text.En).Distinct().Count());
    }
}
