using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Persons;
using AsielGrains.Grains.Persons;
using AsielGrains.Grains.Tests.Clusters;
using static AsielGrains.Grains.Tests.Clusters.Asked;

namespace AsielGrains.Grains.Tests.Persons;

public sealed class AlikeTests : IAsyncLifetime
{
    static readonly DateOnly Born = new(1990, 1, 31);

    readonly TestFolder _folder = new();
    readonly (PersonId Person, VNumber Number, CaseId Case) _known = (NewPerson(), NewNumber(), NewCase());
    readonly (PersonId Person, VNumber Number, CaseId Case) _new = (NewPerson(), NewNumber(), NewCase());
    ChainCluster _chain = null!;

    public async ValueTask InitializeAsync()
    {
        _chain = await ChainCluster.Start(_folder.Path);
        await Tell(_known, "Al-Hassan", "Noor");
    }

    public async ValueTask DisposeAsync()
    {
        await _chain.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Who_has_the_same_names_and_birth_date_is_found_and_nobody_else()
    {
        await Tell(_new, "AL HASSAN", "Noor");
        await Tell((NewPerson(), NewNumber(), NewCase()), "Hussein", "Noor");

        Assert.Equal([new AlikeReading(_known.Person, _known.Case, LikenessRule.AllNames)], await Alike());
        Assert.True(await MayBeAlike(_new.Person, "Al-Hassan", "Noor"));
        Assert.True(await MayBeAlike(_new.Person, "Noor", "Al-Hassan"));
        Assert.False(await MayBeAlike(_new.Person, "Hassan", "Noor"));
    }

    [Fact]
    public async Task Somebody_is_not_like_oneself()
    {
        Assert.False(await MayBeAlike(_known.Person, "Al-Hassan", "Noor"));
        Assert.False(await MayBeAlike(_new.Person, null, null));
    }

    [Fact]
    public async Task Names_in_each_others_place_and_names_from_before_a_correction_are_found_too()
    {
        await _chain.Case(_known.Case).Ask(new CaseCommand.Correct(
            Personal: new(VNumber: null, FamilyName: "Verbeterd"))).Accepted();
        await Tell(_new, "Noor", "Al-Hassan");

        Assert.Equal(LikenessRule.NamesSwapped, Assert.Single(await Alike()).Rule);
        await _chain.Case(_new.Case).Ask(new CaseCommand.Correct(
            Personal: new(VNumber: null, FamilyName: "Verbeterd", GivenNames: "Noor"))).Accepted();
        Assert.Equal(LikenessRule.AllNames, Assert.Single(await Alike()).Rule);
    }

    [Fact]
    public async Task A_merged_person_is_told_as_the_survivor_or_not_at_all_when_that_is_the_asker()
    {
        var survivor = (Person: NewPerson(), Number: NewNumber(), Case: NewCase());
        await Tell(survivor, "Anders", "Iemand");
        await Tell(_new, "Al-Hassan", "Noor");
        await Merge(_known, survivor);

        Assert.Equal([new AlikeReading(survivor.Person, survivor.Case, LikenessRule.AllNames)], await Alike());

        await Merge(survivor, _new);
        Assert.Empty(await Alike());
    }

    [Fact]
    public async Task Who_was_erased_is_found_by_nobody()
    {
        await Tell(_new, "Al-Hassan", "Noor");

        await _chain.Journal.Erase(_known.Person);

        Assert.Empty(await Alike());
    }

    [Fact]
    public async Task Who_asks_for_one_number_does_not_wait_for_all_who_are_looked_up_before()
    {
        const int Lookups = 60;
        await Tell(_new, "Al-Hassan", "Noor");
        for (var other = 0; other < Likeness.OthersMax; other++)
            await Tell((NewPerson(), NewNumber(), NewCase()), "Al-Hassan", "Noor");
        var done = 0;
        var lookups = Enumerable.Range(0, Lookups).Select(async _ =>
        {
            await Alike();
            Interlocked.Increment(ref done);
        }).ToArray();

        Assert.Equal(_known.Person, await Directory.Find(_known.Number));
        Assert.InRange(Volatile.Read(ref done), 0, Lookups / 2);
        await Task.WhenAll(lookups);
    }

    IPersonDirectoryGrain Directory => _chain.Grains.GetGrain<IPersonDirectoryGrain>(0);

    Task<IReadOnlyList<AlikeReading>> Alike() => Directory.FindAlike(_new.Case);

    Task<bool> MayBeAlike(PersonId person, string? family, string? given) =>
        Directory.MayBeAlike(new(null, family, given, Born), person);

    async Task Tell((PersonId Person, VNumber Number, CaseId Case) one, string family, string given) =>
        await _chain.Case(one.Case).Ask(new CaseCommand.Register(
            October(5), one.Person, ApplicationKind.First, Syrian, null, new(one.Number, family, given, Born)))
            .Accepted();

    async Task Merge(
        (PersonId Person, VNumber Number, CaseId Case) merged, (PersonId Person, VNumber Number, CaseId Case) into) =>
        await _chain.Grains.GetGrain<IPersonGrain>(merged.Person.ToString()).Handle(new(
            Guid.NewGuid(),
            new PersonCommand.MergeInto(October(8), merged.Person, into.Person, merged.Number, into.Number),
            Registrar)).Accepted();
}
