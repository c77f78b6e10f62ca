using AsielGrains.Domain;
using AsielGrains.Domain.Access;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Partners;
using AsielGrains.Domain.Persons;
using AsielGrains.Domain.Procedures;
using AsielGrains.Grains.Cases;
using AsielGrains.Grains.Commands;
using AsielGrains.Grains.Deadlines;
using AsielGrains.Grains.Persons;
using AsielGrains.Grains.Tests.Clusters;
using static AsielGrains.Grains.Tests.Clusters.Asked;

namespace AsielGrains.Grains.Tests.Persons;

public sealed class ProtectionTests : IAsyncLifetime
{
    static readonly Caller Border = new(Organisation.KMar, ChainRole.BorderRegistrar.Name, Purposes.BorderScreening);
    static readonly Caller Director =
        new(Organisation.DtenV, ChainRole.DepartureDirector.Name, Purposes.Departure);

    static readonly DeadlineSearch Decisions =
        new([TermParty.Ind], "BESL6", DateOnly.MinValue, DateOnly.MaxValue, null, 10);

    static readonly DeadlineSearch OfBorder = Decisions with { Hidden = [ProtectionKind.Threatened] };

    readonly TestFolder _folder = new();
    readonly CancellationTokenSource _patience = new(ChainCluster.Patience);
    readonly (PersonId Person, VNumber Number, CaseId Case) _threatened = (NewPerson(), NewNumber(), NewCase());
    readonly (PersonId Person, VNumber Number, CaseId Case) _other = (NewPerson(), NewNumber(), NewCase());
    ChainCluster _chain = null!;

    public async ValueTask InitializeAsync()
    {
        _chain = await ChainCluster.Start(_folder.Path);
        foreach (var (person, number, id) in new[] { _threatened, _other })
        {
            await _chain.Case(id).Ask(Register(5, person, number)).Accepted();
            await _chain.Case(id).Ask(new CaseCommand.Lodge(October(7))).Accepted();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _chain.DisposeAsync();
        _patience.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Who_may_see_nothing_reads_what_an_unknown_case_says_and_nothing_is_recorded()
    {
        var before = await Read(Border, "F1");
        await Protect(_threatened.Person);

        Assert.NotNull(before);
        Assert.Null(await Read(Border, "F1,F3"));
        Assert.Null(await _chain.Case(_threatened.Case).Explain(new(Border, "F1", false), October(9)));
        Assert.Null(await _chain.Case(_threatened.Case).Read(
            new(Border, "F1", false, AsOf: before.RecordedAt)));
        Assert.Single(await _chain.Disclosures(_threatened.Person));
    }

    [Fact]
    public async Task Who_may_see_some_is_shown_that_much_and_no_more_is_recorded()
    {
        await Protect(_threatened.Person);

        var reading = await Read(Director, "F1,F3,F4");

        Assert.Equal([ProtectionKind.Threatened], reading!.Protections);
        Assert.Equal("F1,F3", Assert.Single(await _chain.Disclosures(_threatened.Person)).Fields);
    }

    [Fact]
    public async Task A_protected_person_is_neither_found_nor_counted_among_deadlines_until_the_protection_ends()
    {
        await Protect(_threatened.Person);

        Assert.Equal((1, _other.Case), (Find().Count, Assert.Single(Find().Deadlines).Case));
        Assert.Equal(2, _chain.Deadlines.Find(Decisions).Count);
        Assert.Equal(_other.Case, Assert.Single((await FindAsOfNow()).Deadlines).Case);

        await After(Tell(
            _threatened.Person,
            new PersonCommand.EndProtection(October(9), ProtectionKind.Threatened, Organisation.Ind)));
        Assert.Equal(2, Find().Count);
        Assert.NotNull(await Read(Border, "F1"));
    }

    [Fact]
    public async Task A_refusal_tells_who_may_see_nothing_no_more_than_that_the_case_is_unknown()
    {
        var lodge = new CaseCommand.Lodge(October(8));
        var asked = _chain.Case(_threatened.Case);
        var open = await asked.Handle(new(Guid.NewGuid(), lodge, Border));
        await Protect(_threatened.Person);

        var kept = await asked.Handle(new(Guid.NewGuid(), lodge, Border));
        var shown = await asked.Handle(new(Guid.NewGuid(), lodge, Director));
        var row = Assert.Single((await asked.Import(new(Guid.NewGuid(), [lodge], Border, null))).Verdicts);
        var same = new CaseCommand.Lodge(October(7));
        var tried = await asked.Import(new(Guid.NewGuid(), [same], Border, Guid.NewGuid()));

        Assert.Equal((Reason.AlreadyLodged, Reason.AlreadyLodged), (open.Rejection!.Reason, shown.Rejection!.Reason));
        Assert.Equal(AsylumCase.Decide(AsylumCase.Initial, lodge, October(9)).Rejection, kept.Rejection);
        Assert.Equal(kept.Rejection, row.Rejection);
        Assert.Equal((kept.Rejection, 0), (Assert.Single(tried.Verdicts).Rejection, tried.Version));
    }

    [Fact]
    public async Task The_case_of_who_was_merged_into_a_protected_person_is_kept_from_others_too()
    {
        await Tell(_threatened.Person, new PersonCommand.MergeInto(
            October(8), _threatened.Person, _other.Person, _threatened.Number, _other.Number)).Accepted();

        await Protect(_other.Person);

        Assert.Null(await Read(Border, "F1"));
        Assert.Empty(Find().Deadlines);
        var directory = _chain.Grains.GetGrain<IPersonDirectoryGrain>(0);
        Assert.Equal([ProtectionKind.Threatened], await directory.ProtectionsOf(_threatened.Person));
    }

    DeadlinePage Find() => _chain.Deadlines.Find(OfBorder);

    async Task<DeadlinePage> FindAsOfNow()
    {
        var counted = await _chain.Case(_other.Case).Read(new(Registrar, "F1", false));
        return await _chain.DeadlinesOfThen.Find(OfBorder, counted!.RecordedAt, _patience.Token);
    }

    Task<CaseReading?> Read(Caller caller, string fields) =>
        _chain.Case(_threatened.Case).Read(new(caller, fields, Personal: true));

    Task<Answer> Tell(PersonId person, PersonCommand command) => _chain.Grains
        .GetGrain<IPersonGrain>(person.ToString()).Handle(new(Guid.NewGuid(), command, Registrar));

    async Task Protect(PersonId person) => await After(Tell(
        person, new PersonCommand.Protect(October(8), ProtectionKind.Threatened, Organisation.Politie)));

    async Task After(Task<Answer> told) =>
        await _chain.Deadlines.WaitFor((await told.Accepted()).Position, _patience.Token);
}
