using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Partners;
using AsielGrains.Domain.Persons;
using AsielGrains.Domain.Procedures;
using AsielGrains.Grains.Cases;
using AsielGrains.Grains.Persons;
using AsielGrains.Grains.Tests.Clusters;
using static AsielGrains.Grains.Tests.Clusters.Asked;

namespace AsielGrains.Grains.Tests.Cases;

/// <summary>What was shown at a moment is shown again when that moment is asked for.</summary>
public sealed class MomentTests : IAsyncLifetime
{
    const int Lives = 4;
    const int CommandsInALife = 50;

    readonly TestFolder _folder = new();
    ChainCluster _chain = null!;

    public async ValueTask InitializeAsync() => _chain = await ChainCluster.Start(_folder.Path);

    public async ValueTask DisposeAsync()
    {
        await _chain.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Every_moment_of_a_random_life_is_shown_as_it_was_shown_then()
    {
        for (var seed = 1; seed <= Lives; seed++)
        {
            var (id, shown) = (NewCase(), new List<(DateTimeOffset At, CaseReading Reading)>());
            await foreach (var at in Lived(id, new Random(seed)))
                shown.Add((at, (await Read(id, null))!));

            var changes = shown.Select(then => then.Reading).Distinct().Count();
            Assert.InRange(changes, 10, int.MaxValue);
            foreach (var (at, then) in shown)
                Assert.Equal(then, await Read(id, at));
        }
    }

    [Fact]
    public async Task A_case_is_explained_as_of_a_moment_by_what_was_known_then()
    {
        var id = NewCase();
        await _chain.Case(id).Ask(Announce(5)).Accepted();
        var then = (await Read(id, null))!;
        await _chain.Case(id).Ask(new CaseCommand.Correct(AnnouncedOn: October(4))).Accepted();

        var past = await _chain.Case(id).Explain(Query(then.RecordedAt), October(31));
        var now = await _chain.Case(id).Explain(Query(null), October(31));

        Assert.Equal(October(5), Assert.Single(past!.Explanation.Lines).On);
        Assert.Empty(past.Explanation.Ended);
        Assert.Equal((2, "Politie"), (now!.Explanation.Lines[0].Told!.Sequence, now.Explanation.Lines[0].Told!.By));
        Assert.Equal(October(5), Assert.Single(now.Explanation.Ended).On);
    }

    [Fact]
    public async Task An_identity_is_read_as_of_a_moment_and_nameless_for_who_may_not_see_the_person()
    {
        var (id, person, number) = (NewCase(), NewPerson(), NewNumber());
        await _chain.Case(id).Ask(Register(5, person, number)).Accepted();
        var then = (await Read(id, null))!;
        await _chain.Case(id)
            .Ask(new CaseCommand.Correct(Personal: new PersonalDetails(null, "Andersnaam"))).Accepted();

        Assert.Equal(["Achternaam:True"], FamilyNames(await _chain.Case(id).ReadIdentity(Query(then.RecordedAt))));
        Assert.Equal(
            ["Achternaam:False", "Andersnaam:True"], FamilyNames(await _chain.Case(id).ReadIdentity(Query(null))));
        Assert.Equal(
            [IdentityDetail.Nationality],
            (await _chain.Case(id).ReadIdentity(Query(null) with { Personal = false }))!.History.Entries
                .Select(entry => entry.Detail));
        Assert.Null(await _chain.Case(NewCase()).ReadIdentity(Query(null)));
    }

    static IEnumerable<string> FamilyNames(IdentityReading? identity) => identity!.History.Entries
        .Where(entry => entry.Detail is IdentityDetail.FamilyName)
        .Select(entry => $"{entry.Value}:{entry.Current}");

    // Facts in any order, late ones, corrections, retractions, a merge and its split; what is refused changes nothing.
    async IAsyncEnumerable<DateTimeOffset> Lived(CaseId id, Random random)
    {
        var (person, number, other, otherNumber) = (NewPerson(), NewNumber(), NewPerson(), NewNumber());
        await _chain.Case(NewCase()).Ask(Register(2, other, otherNumber)).Accepted();
        await _chain.Case(id).Ask(Register(3, person, number)).Accepted();
        yield return Now();
        for (var i = 0; i < CommandsInALife; i++)
        {
            if (i == CommandsInALife / 3)
                await Guardian(person).Handle(new(
                    Guid.NewGuid(),
                    new PersonCommand.MergeInto(October(20), person, other, number, otherNumber),
                    Registrar));
            else if (i == CommandsInALife * 2 / 3)
                await Guardian(person).Handle(new(
                    Guid.NewGuid(), new PersonCommand.SplitFrom(October(25), person, other, number, other), Registrar));
            else
                await _chain.Case(id).Ask(Any(random));
            yield return Now();
        }
    }

    static CaseCommand Any(Random random)
    {
        var on = October(random.Next(3, 31));
        return random.Next(9) switch
        {
            0 => new CaseCommand.Lodge(on),
            1 => new CaseCommand.Correct(LodgedOn: on),
            2 => new CaseCommand.Correct(RegisteredOn: October(random.Next(2, 6))),
            3 => new CaseCommand.Correct(Personal: new(null, $"Naam{random.Next(5)}")),
            4 => Report(new CaseEvent.TrackAssigned(on, (Track)random.Next(1, 5), TrackReason.NewFacts)),
            5 => Report(new CaseEvent.RestPeriodStarted(on)),
            6 => new CaseCommand.Retract(new CaseEvent.RestPeriodStarted(on), Organisation.Ind),
            7 => Report(new CaseEvent.ExaminationChosen(on, Examination.General)),
            _ => Report(new CaseEvent.MinorityEstablished(on, (Minority)random.Next(1, 4))),
        };
    }

    static CaseCommand.Report Report(CaseEvent.Step step) => new(step, Organisation.Ind);

    static DateTimeOffset Now() => TimeProvider.System.GetUtcNow();

    static CaseQuery Query(DateTimeOffset? asOf) => new(Registrar, "F1,F3", Personal: true, AsOf: asOf);

    IPersonGrain Guardian(PersonId person) => _chain.Grains.GetGrain<IPersonGrain>(person.ToString());

    Task<CaseReading?> Read(CaseId id, DateTimeOffset? asOf) => _chain.Case(id).Read(Query(asOf));
}
