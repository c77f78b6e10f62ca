using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Persons;
using AsielGrains.Grains.Commands;
using AsielGrains.Grains.Persons;
using AsielGrains.Grains.Tests.Clusters;
using static AsielGrains.Grains.Tests.Clusters.Asked;

namespace AsielGrains.Grains.Tests.Persons;

public sealed class SplitTests : IAsyncLifetime
{
    readonly TestFolder _folder = new();
    readonly (PersonId Person, VNumber Number, CaseId Case) _one = (NewPerson(), NewNumber(), NewCase());
    readonly (PersonId Person, VNumber Number, CaseId Case) _other = (NewPerson(), NewNumber(), NewCase());
    ChainCluster _chain = null!;

    public async ValueTask InitializeAsync()
    {
        _chain = await ChainCluster.Start(_folder.Path);
        await _chain.Case(_one.Case).Ask(Register(5, _one.Person, _one.Number)).Accepted();
        await _chain.Case(_other.Case).Ask(Register(9, _other.Person, _other.Number)).Accepted();
    }

    public async ValueTask DisposeAsync()
    {
        await _chain.DisposeAsync();
        _folder.Dispose();
    }

    IPersonDirectoryGrain Directory => _chain.Grains.GetGrain<IPersonDirectoryGrain>(0);

    [Fact]
    public async Task After_a_split_each_number_leads_to_its_own_person_and_cases_and_history_stays()
    {
        await Merge().Accepted();
        Assert.Equal([_other.Case, _one.Case], await Directory.CasesOf(_other.Person));

        var split = await Directory.FindSplit(_one.Number, _other.Person);
        Assert.Equal(new SplitReading(_one.Person, _other.Person, _other.Person), split);
        await Split(split!, Guid.NewGuid()).Accepted();

        Assert.Equal(_one.Person, await Directory.Find(_one.Number));
        Assert.Equal(_other.Person, await Directory.Find(_other.Number));
        Assert.Equal([_one.Case], await Directory.CasesOf(_one.Person));
        Assert.Equal([_other.Case], await Directory.CasesOf(_other.Person));
        Assert.Null(await Directory.FindSplit(_one.Number, _other.Person));
        Assert.Equal(_one.Person, (await _chain.Case(_one.Case).Read(new(Registrar, "F1", false)))!.Person);
    }

    [Fact]
    public async Task A_repeated_split_gets_the_first_answer_and_a_second_one_is_refused()
    {
        await Merge().Accepted();
        var (split, request) = ((await Directory.FindSplit(_one.Number, _other.Person))!, Guid.NewGuid());
        var first = await Split(split, request).Accepted();

        var earlier = await Directory.FindEarlierSplit(_one.Person, request);

        Assert.Equal(first with { Repeated = true }, await Split(earlier!, request).Accepted());
        var again = await Split(split, Guid.NewGuid());
        Assert.Equal(Domain.Reason.NotMerged, again.Rejection!.Reason);
    }

    [Fact]
    public async Task A_person_is_split_from_one_that_was_merged_further()
    {
        var (third, number) = (NewPerson(), NewNumber());
        await _chain.Case(NewCase()).Ask(Register(11, third, number)).Accepted();
        await Merge().Accepted();
        await Guardian(_other.Person).Handle(new(
            Guid.NewGuid(),
            new PersonCommand.MergeInto(October(21), _other.Person, third, _other.Number, number),
            Registrar)).Accepted();

        await Split((await Directory.FindSplit(_one.Number, third))!, Guid.NewGuid()).Accepted();

        Assert.Equal(_one.Person, await Directory.Find(_one.Number));
        Assert.Equal(third, await Directory.Find(_other.Number));
        Assert.Equal([third, _other.Person], await Directory.PersonsOf(third));
    }

    [Fact]
    public async Task What_was_shown_while_two_persons_were_one_is_shown_so_again()
    {
        await Merge().Accepted();
        var merged = TimeProvider.System.GetUtcNow();
        await Split((await Directory.FindSplit(_one.Number, _other.Person))!, Guid.NewGuid()).Accepted();

        var then = await _chain.Case(_one.Case).Read(new(Registrar, "F1", false, AsOf: merged));

        Assert.Equal(_other.Person, then!.Person);
    }

    IPersonGrain Guardian(PersonId person) => _chain.Grains.GetGrain<IPersonGrain>(person.ToString());

    Task<Answer> Merge() => Guardian(_one.Person).Handle(new(
        Guid.NewGuid(),
        new PersonCommand.MergeInto(October(20), _one.Person, _other.Person, _one.Number, _other.Number),
        Registrar));

    Task<Answer> Split(SplitReading split, Guid request) => Guardian(split.Merged).Handle(new(
        request,
        new PersonCommand.SplitFrom(October(25), split.Merged, split.Survivor, _one.Number, split.Holder),
        Registrar));
}
