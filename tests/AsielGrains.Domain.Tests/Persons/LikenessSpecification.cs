using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Persons;

namespace AsielGrains.Domain.Tests.Persons;

/// <summary>When two V-numbers may be of one person: exact rules over what this system holds.</summary>
public sealed class LikenessSpecification
{
    static readonly DateOnly Born = new(1990, 1, 31);

    [Theory]
    // family name, given names, nationality of one; the same of the other; the rule
    [InlineData("Al-Hassan", "Noor", "SYR", "al hassan", "NOOR", "IRQ", LikenessRule.AllNames)]
    [InlineData("Müller", "Søren", "SYR", "Muller", "Soeren", "SYR", LikenessRule.AllNames)]
    [InlineData("Yıldız", null, "TUR", "YILDIZ", null, "TUR", LikenessRule.AllNames)]
    [InlineData("Noor", "Hassan", "SYR", "Hassan", "Noor", "SYR", LikenessRule.NamesSwapped)]
    [InlineData(null, "Hassan", "AFG", "Hassan", null, "AFG", LikenessRule.NamesSwapped)]
    [InlineData("Hassan", "Noor", "SYR", "Hassan", "Nora", "SYR", LikenessRule.FamilyNameAndNationality)]
    [InlineData("Hassan", "Noor", "SYR", "Hassan", "Nora", "IRQ", null)]
    [InlineData("Hassan", "Noor", "XXX", "Hassan", "Nora", "XXX", null)]
    [InlineData("Hassan", "Noor", "SYR", "Hasan", "Noor", "SYR", null)]
    [InlineData(null, null, "SYR", null, null, "SYR", null)]
    public void The_strictest_rule_that_holds_is_told_and_is_the_same_both_ways(
        string? family, string? given, string nationality, string? otherFamily, string? otherGiven, string other,
        LikenessRule? rule)
    {
        var (one, two) = (Details(family, given), Details(otherFamily, otherGiven));
        var (ofOne, ofTwo) = (Nationality.Parse(nationality), Nationality.Parse(other));

        Assert.Equal(rule, Likeness.Between(one, ofOne, two, ofTwo));
        Assert.Equal(rule, Likeness.Between(two, ofTwo, one, ofOne));
        if (rule is not null)
            Assert.Contains(Assert.Single(Likeness.MarksOf(two)), Likeness.MarksLike(one));
    }

    [Fact]
    public void Without_the_same_birth_date_nobody_is_alike_and_without_any_there_is_no_mark()
    {
        var (one, nameless) = (Details("Hassan", "Noor"), Details("Hassan", "Noor") with { BornOn = null });

        Assert.Null(Likeness.Between(one, default, one with { BornOn = Born.AddDays(1) }, default));
        Assert.Null(Likeness.Between(nameless, default, nameless, default));
        Assert.Empty(Likeness.MarksOf(nameless));
        Assert.Empty(Likeness.MarksLike(nameless));
    }

    [Fact]
    public void What_a_registration_leaves_out_is_completed_from_the_announcement()
    {
        var person = new PersonId(Guid.NewGuid());
        var announced = AsylumCase.Evolve(
            AsylumCase.Initial,
            new CaseEvent.Announced(new(2026, 3, 1), person, ApplicationKind.First, default)
            {
                Personal = Details("Hassan", "Noor") with { VNumber = null },
            });

        var registered = Assert.Single(AsylumCase.Decide(
            announced,
            new CaseCommand.Register(
                new(2026, 3, 2), person, ApplicationKind.First, default, null, new(VNumber.Parse("9990000001"))),
            new(2026, 3, 2)).Events);

        Assert.Equal(Details("Hassan", "Noor"), registered.KnownBy);
    }

    static PersonalDetails Details(string? family, string? given) =>
        new(VNumber.Parse("9990000001"), family, given, Born);
}
