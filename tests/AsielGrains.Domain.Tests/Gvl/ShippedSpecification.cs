using System.Collections.Immutable;
using AsielGrains.Domain.Gvl;
using AsielGrains.Domain.Partners;
using static AsielGrains.Domain.Tests.Gvl.Scene;

namespace AsielGrains.Domain.Tests.Gvl;

public sealed class ShippedSpecification
{
    [Fact]
    public void Three_locations_ship_with_their_sources_and_the_fourth_is_a_scenario()
    {
        Assert.Equal(
            [("ter-apel", false), ("budel", false), ("gilze", false), ("mid-west", true)],
            ShippedGvl.References.Select(known => (known.Id, known.IsScenario)));
        Assert.All(ShippedGvl.References, known => Assert.Contains(known.Facts, fact => fact.Source.Length > 0));
        Assert.All(ShippedGvl.References, known => Assert.Contains(known.Facts, fact => fact.Source.Length == 0));
        Assert.All(ShippedGvl.Steps.All, rule => Assert.NotEmpty(rule.Source));
    }

    [Fact]
    public void Every_step_can_be_booked_at_every_location_that_ships()
    {
        foreach (var reference in ShippedGvl.References)
        {
            var location = GvlLocation.Initial.Then(
                new GvlCommand.Open(new(reference.Name, reference.Id, false), reference.ResourcesAtOpening),
                Organisation.Coa);
            Assert.All(
                ShippedGvl.Steps.All,
                rule => Assert.NotEmpty(location.FreeStarts(rule.Step, 4, Today, Now(7))));
        }
    }

    // Whom a step needs is kept by the pool alone: one language in a pool would tell it.
    [Fact]
    public void Every_pool_of_interpreters_that_ships_speaks_several_languages() => Assert.All(
        ShippedGvl.References.SelectMany(known => known.Resources)
            .Where(resource => resource.Function is GvlFunction.Interpreter),
        pool => Assert.InRange(
            pool.Interpreters!.Languages.All.Count(), GvlLimits.LanguagesMin, GvlLimits.LanguagesMax));

    [Fact]
    public void Steps_that_are_not_sound_are_told()
    {
        var rules = ShippedGvl.Steps.All;
        Assert.Contains("Transport: is missing.", Faults(rules.RemoveAt(rules.Length - 1)));
        Assert.Contains("Identification: is there twice.", Faults(rules.Add(rules[0])));
        Assert.Contains(
            "Identification: comes after itself.",
            Faults(rules.SetItem(0, rules[0] with { After = [GvlStep.DocumentCheck] })));
        Assert.Contains(
            "Identification: needs one function or several, each once.",
            Faults(rules.SetItem(0, rules[0] with { Needs = [] })));
    }

    static IReadOnlyList<string> Faults(ImmutableArray<GvlStepRule> rules) =>
        Assert.Throws<GvlFaultException>(() => new GvlStepBook(rules)).Faults;
}
