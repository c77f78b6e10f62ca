using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Partners;
using AsielGrains.Domain.Persons;
using AsielGrains.Domain.Time;
using AsielGrains.Grains.Commands;
using AsielGrains.Grains.Disclosures;
using AsielGrains.Grains.Persons;
using AsielGrains.Grains.Tests.Clusters;
using static AsielGrains.Grains.Tests.Clusters.Asked;

namespace AsielGrains.Grains.Tests.Disclosures;

/// <summary>Who looked at this file.</summary>
public sealed class DisclosureTests : IAsyncLifetime
{
    static readonly Caller Supervisor = new(
        Organisation.Toezicht, ChainRole.DataProtectionOfficer.Name, Purposes.DataProtection);

    static readonly Caller Coa = new(Organisation.Coa, ChainRole.CoaPlacement.Name, Purposes.ReceptionPlacement);

    readonly TestFolder _folder = new();
    readonly (PersonId Person, VNumber Number, CaseId Case) _one = (NewPerson(), NewNumber(), NewCase());
    ChainCluster _chain = null!;

    public async ValueTask InitializeAsync()
    {
        _chain = await ChainCluster.Start(_folder.Path);
        await _chain.Case(_one.Case).Ask(Register(5, _one.Person, _one.Number)).Accepted();
    }

    public async ValueTask DisposeAsync()
    {
        await _chain.DisposeAsync();
        _folder.Dispose();
    }

    IDisclosuresGrain Grain => _chain.Grains.GetGrain<IDisclosuresGrain>(0);

    [Fact]
    public async Task Every_reading_of_a_case_is_told_newest_first_and_asking_is_one_of_them()
    {
        await Look(_one.Case, Registrar, "F1,F3");
        await Look(_one.Case, Coa, "F1");

        var page = await Grain.Read(About(_one.Case));

        Assert.Equal(
            [("Toezicht", "F11"), ("Coa", "F1"), (Registrar.Organisation.ToString(), "F1,F3")],
            page!.Disclosures.Select(one => (one.Organisation, one.Groups)));
        Assert.All(page.Disclosures, one => Assert.Equal((_one.Person, _one.Case), (one.Person, one.Case)));
        Assert.Null(page.Next);
    }

    [Fact]
    public async Task Pages_as_of_a_position_are_not_moved_by_what_is_read_meanwhile()
    {
        for (var i = 0; i < 25; i++)
            await Look(_one.Case, Coa, $"F{i}");
        var first = (await Grain.Read(About(_one.Case) with { CountMax = 10 }))!;
        await Look(_one.Case, Registrar, "F1");

        var second = await Grain.Read(
            About(_one.Case) with { CountMax = 10, UpTo = first.UpTo, Before = first.Next });
        var third = await Grain.Read(
            About(_one.Case) with { CountMax = 10, UpTo = first.UpTo, Before = second!.Next });

        Assert.Equal(
            ["F11", .. Enumerable.Range(0, 25).Reverse().Select(i => $"F{i}")],
            first.Disclosures.Concat(second.Disclosures).Concat(third!.Disclosures).Select(one => one.Groups));
        Assert.Null(third.Next);
        Assert.Equal(first.UpTo, third.UpTo);
    }

    [Fact]
    public async Task Of_a_person_all_cases_count_and_those_of_merged_persons_too()
    {
        var (other, number, late) = (NewPerson(), NewNumber(), NewCase());
        await _chain.Case(late).Ask(Register(9, other, number)).Accepted();
        await Look(_one.Case, Coa, "F1");
        await Look(late, Coa, "F3");
        await _chain.Grains.GetGrain<IPersonGrain>(_one.Person.ToString()).Handle(new(
            Guid.NewGuid(),
            new PersonCommand.MergeInto(October(20), _one.Person, other, _one.Number, number),
            Registrar)).Accepted();

        var page = await Grain.Read(About(null) with { Person = other });

        Assert.Equal(
            [("F11", null), ("F3", late), ("F1", _one.Case)],
            page!.Disclosures.Select(one => (one.Groups, one.Case)));
    }

    [Fact]
    public async Task All_that_one_organisation_looked_at_for_a_purpose_can_be_asked()
    {
        await Look(_one.Case, Registrar, "F1");
        await Look(_one.Case, Coa, "F3");

        var page = await Grain.Read(
            About(null) with { Organisation = "Coa", Purpose = Purposes.ReceptionPlacement });
        var own = await Grain.Read(About(null) with { Organisation = "Toezicht" });

        Assert.Equal("F3", Assert.Single(page!.Disclosures).Groups);
        Assert.Equal(2, own!.Disclosures.Count);
        Assert.All(own.Disclosures, one => Assert.Equal((null, null), (one.Person, one.Case)));
    }

    [Theory]
    [InlineData(null, null, true)]
    [InlineData(-2, 2, true)]
    [InlineData(2, null, false)]
    [InlineData(null, -2, false)]
    public async Task A_period_is_of_days_and_what_is_outside_it_is_not_told(int? from, int? through, bool told)
    {
        var today = DutchTime.DateAt(TimeProvider.System.GetUtcNow());
        await Look(_one.Case, Coa, "F3");

        var page = await Grain.Read(About(null) with
        {
            Organisation = "Coa",
            From = from is { } first ? today.AddDays(first) : null,
            Through = through is { } last ? today.AddDays(last) : null,
        });

        Assert.Equal(told ? ["F3"] : [], page!.Disclosures.Select(one => one.Groups));
        Assert.Null(page.Next);
    }

    [Fact]
    public async Task A_case_that_is_not_known_has_no_readers() => Assert.Null(await Grain.Read(About(NewCase())));

    async Task Look(CaseId id, Caller caller, string groups) =>
        await _chain.Case(id).Read(new(caller, groups, Personal: false));

    static DisclosureQuestion About(CaseId? id) => new(Supervisor, null, id, null, null, 100, null, null, "");
}
