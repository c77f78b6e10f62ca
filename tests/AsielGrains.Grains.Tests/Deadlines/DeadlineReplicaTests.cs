using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Procedures;
using AsielGrains.Domain.Reception;
using AsielGrains.Grains.Commands;
using AsielGrains.Grains.Deadlines;
using AsielGrains.Grains.Tests.Clusters;
using static AsielGrains.Grains.Tests.Clusters.Asked;

namespace AsielGrains.Grains.Tests.Deadlines;

public sealed class DeadlineReplicaTests : IAsyncLifetime
{
    static readonly DeadlineSearch Decisions =
        new([TermParty.Ind], "BESL6", DateOnly.MinValue, DateOnly.MaxValue, null, 10)
        {
            Asker = Domain.Partners.Organisation.Ind,
        };

    static readonly Caller Sites = new(
        Domain.Partners.Organisation.Systeem, "systeem.plaatsen", Domain.Partners.Purposes.PlaceAgreement);

    readonly TestFolder _folder = new();
    readonly CancellationTokenSource _patience = new(ChainCluster.Patience);
    ChainCluster _chain = null!;

    public async ValueTask InitializeAsync() => _chain = await ChainCluster.Start(_folder.Path);

    public async ValueTask DisposeAsync()
    {
        await _chain.DisposeAsync();
        _patience.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_deadline_is_found_once_the_fact_that_starts_it_is_counted_in()
    {
        var id = NewCase();
        var lodged = await Lodged(id);

        var found = Assert.Single((await After(lodged)).Deadlines);

        Assert.Equal((id, "BESL6", new DateOnly(2016, 4, 7)), (found.Case, found.Term.Code, found.EndsOn));
    }

    [Fact]
    public async Task A_deadline_that_is_met_is_found_no_more()
    {
        var id = NewCase();
        await After(await Lodged(id));

        var withdrawn = await _chain.Case(id).Ask(new CaseCommand.Withdraw(October(9))).Accepted();

        Assert.Empty((await After(withdrawn)).Deadlines);
    }

    [Fact]
    public async Task After_a_restart_the_same_deadlines_are_found()
    {
        await Lodged(NewCase());
        var last = await Lodged(NewCase());
        var before = await After(last);
        await _chain.DisposeAsync();
        _chain = await ChainCluster.Start(_folder.Path);

        Assert.Equal(before.Deadlines, (await After(last)).Deadlines);
    }

    [Fact]
    public async Task Who_sees_to_a_deadline_is_known_after_a_restart_too()
    {
        var id = NewCase();
        await Lodged(id);
        var assign = new CaseCommand.AssignDeadline("BESL6", "ind-zevenaar-2", Domain.Partners.Organisation.Ind);
        var assigned = await _chain.Case(id).Ask(assign).Accepted();
        var before = await After(assigned);
        await _chain.DisposeAsync();
        _chain = await ChainCluster.Start(_folder.Path);

        Assert.Equal("ind-zevenaar-2", Assert.Single(before.Deadlines).Team);
        Assert.Equal(before.Deadlines, (await After(assigned)).Deadlines);
    }

    // Who left is out of reach also of a question about before, as each case itself has it.
    [Fact]
    public async Task Who_is_tied_to_sites_finds_the_deadlines_of_those_cases_that_it_may_read_now_and_as_of_then()
    {
        SiteId[] sites = [SiteId.Parse("ter-apel"), SiteId.Parse("budel")];
        (PlacePhase, SiteId)?[] places =
        [
            null, (PlacePhase.Expected, sites[0]), (PlacePhase.Present, sites[0]), (PlacePhase.Present, sites[1]),
            (PlacePhase.Departed, sites[0]), (PlacePhase.NoShow, sites[0]),
        ];
        var ids = places.Select(_ => NewCase()).ToArray();
        foreach (var id in ids)
            await Follow(id, await Lodged(id), (PlacePhase.Present, sites[0]));
        var then = await _chain.FlowAfter(
            await Lodged(NewCase()), new(Domain.Flow.DateBasis.Lodged, Domain.Flow.Granularity.Day));
        var last = await Lodged(NewCase());
        foreach (var (id, place) in ids.Zip(places))
            last = await Follow(id, last, place);
        await After(last);

        foreach (var tied in (IReadOnlyList<SiteId>[])[[sites[0]], [sites[1]], sites, [SiteId.Parse("gilze")]])
        {
            var asker = Registrar with { Sites = tied };
            var search = Decisions with { Sites = tied };
            var readable = new HashSet<CaseId>();
            foreach (var id in ids)
                if (await _chain.Case(id).Read(new(asker, "F1", Personal: false)) is not null)
                    readable.Add(id);

            var now = _chain.Deadlines.Find(search);
            var before = await _chain.DeadlinesOfThen.Find(search, then.AsOf!.Value, _patience.Token);
            Assert.Equal(readable, now.Deadlines.Select(found => found.Case).ToHashSet());
            Assert.Equal(readable, before.Deadlines.Select(found => found.Case).ToHashSet());
            Assert.Equal((readable.Count, readable.Count), (now.Count, before.Count));
        }
    }

    [Fact]
    public async Task The_deadlines_of_then_are_those_that_were_known_then()
    {
        var id = NewCase();
        var counted = await _chain.FlowAfter(
            await Lodged(id), new(Domain.Flow.DateBasis.Lodged, Domain.Flow.Granularity.Day));
        var withdrawn = await _chain.Case(id).Ask(new CaseCommand.Withdraw(October(9))).Accepted();

        Assert.Empty((await After(withdrawn)).Deadlines);
        var then = await _chain.DeadlinesOfThen.Find(Decisions, counted.AsOf!.Value, _patience.Token);
        Assert.Equal(id, Assert.Single(then.Deadlines).Case);
        var ahead = new BreachPeriods(October(10), 366, 183);
        Assert.Empty(_chain.Deadlines.Forecast(Decisions, ahead).Terms);
        var forecast = await _chain.DeadlinesOfThen.Forecast(Decisions, ahead, counted.AsOf!.Value, _patience.Token);
        Assert.Equal([1L, 0], Assert.Single(forecast.Terms).Coming);
    }

    [Fact]
    public async Task What_stands_still_longer_than_nine_of_ten_in_its_stage_is_found()
    {
        var (old, today) = (NewCase(), October(30));
        await _chain.Case(old).Ask(Announce(1)).Accepted();
        foreach (var _ in Enumerable.Range(0, 10))
            await _chain.Case(NewCase()).Ask(Announce(20)).Accepted();
        await Lodged(NewCase());
        var gone = NewCase();
        await _chain.Case(gone).Ask(Announce(2)).Accepted();
        await After(await _chain.Case(gone).Ask(new CaseCommand.Withdraw(October(3))).Accepted());

        var usual = _chain.Deadlines.FindStalled(new("announced", today, null, null, 10));
        var many = _chain.Deadlines.FindStalled(new(null, today, 10, null, 7));
        var rest = _chain.Deadlines.FindStalled(new(null, today, 10, many.Next, 7));

        var longest = Assert.Single(usual.Cases);
        Assert.Equal((old, October(1), 10), (longest.Case, longest.LastOn, longest.LimitDays));
        Assert.Equal((12, 7, 5), (many.Count, many.Cases.Count, rest.Cases.Count));
        Assert.Null(rest.Next);
        Assert.Equal(12, many.Cases.Concat(rest.Cases).Select(one => one.Case).Distinct().Count());
        Assert.DoesNotContain(gone, many.Cases.Concat(rest.Cases).Select(one => one.Case));
    }

    [Fact]
    public async Task Candidates_for_the_Regietafel_were_registered_lately_and_at_none_yet()
    {
        var (late, early, seen) = (NewCase(), NewCase(), NewCase());
        await _chain.Case(late).Ask(Register(9, NewPerson(), NewNumber())).Accepted();
        await _chain.Case(early).Ask(Register(5, NewPerson(), NewNumber())).Accepted();
        await _chain.Case(early).Ask(new CaseCommand.Lodge(October(12))).Accepted();
        // There is a Regietafel since the autumn of 2019.
        DateOnly table = new(2019, 10, 10);
        await _chain.Case(seen).Ask(Register(9, NewPerson(), NewNumber()) with { On = table }).Accepted();
        await After(await _chain.Case(seen).Handle(new(
            Guid.NewGuid(),
            new CaseCommand.Report(
                new CaseEvent.RegietafelHeld(table, RegietafelSession.BeforeHearing, true, null),
                Domain.Partners.Organisation.Ind),
            Registrar)).Accepted());

        var found = _chain.Deadlines.FindCandidates(October(8), null, 10, []);

        Assert.Equal([late], found.Cases);
        Assert.Null(found.Last);
        var known = Assert.Single(_chain.Deadlines.Find([late, NewCase()], []));
        Assert.True((known.Id, known.Case.RegisteredOn) is ({ } id, { } on) && id == late && on >= October(8));
    }

    [Fact]
    public async Task Whose_deadlines_are_handed_out_is_recorded()
    {
        var (id, person) = (NewCase(), NewPerson());
        var page = await After(await Lodged(id, person));

        await _chain.DeadlineDisclosures.Record(
            page.Deadlines.Select(found => (found.Case, found.Person)), Registrar, "F1", "");

        var told = Assert.Single(await _chain.Disclosures(person));
        Assert.Equal(($"case/{id}", "F1", Registrar.Role), (told.Stream, told.Fields, told.Role));
    }

    async Task<DeadlinePage> After(Receipt receipt)
    {
        await _chain.Deadlines.WaitFor(receipt.Position, _patience.Token);
        return _chain.Deadlines.Find(Decisions);
    }

    async Task<Receipt> Follow(CaseId id, Receipt before, (PlacePhase Phase, SiteId Site)? at)
    {
        var place = at is { } there
            ? new CasePlace(there.Phase, October(8), [new(there.Site, new(Guid.NewGuid()))])
            : null;
        var answer = await _chain.Case(id).Handle(new(Guid.NewGuid(), new CaseCommand.FollowPlace(null, place), Sites));
        return answer.Receipt ?? before;
    }

    async Task<Receipt> Lodged(CaseId id, PersonId? person = null)
    {
        await _chain.Case(id).Ask(Announce(5, person)).Accepted();
        return await _chain.Case(id).Ask(new CaseCommand.Lodge(October(7))).Accepted();
    }
}
