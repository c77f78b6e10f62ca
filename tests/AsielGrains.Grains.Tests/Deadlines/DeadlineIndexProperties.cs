using System.Collections.Immutable;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Deadlines;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Partners;
using AsielGrains.Domain.Procedures;
using AsielGrains.Domain.Reception;
using AsielGrains.Domain.Tests.Procedures;
using AsielGrains.Grains.Commands;
using AsielGrains.Grains.Deadlines;
using AsielGrains.Journal;
using CsCheck;

namespace AsielGrains.Grains.Tests.Deadlines;

/// <summary>The index of all cases says what the reckoning of each of them says.</summary>
public sealed class DeadlineIndexProperties
{
    static readonly ImmutableArray<TermParty> Everybody = [.. Enum.GetValues<TermParty>()];

    static readonly ImmutableArray<SiteId> Places =
        [SiteId.Parse("ter-apel"), SiteId.Parse("budel"), SiteId.Parse("gilze"), SiteId.Parse("zevenaar")];

    // Which case, and where its household is from then on: nowhere, at one site or at two.
    static readonly Gen<(int Case, CasePlace? Place)> Moves = Gen.Select(
        Gen.Int[0, 7],
        Gen.Enum<PlacePhase>(),
        Gen.OneOfConst([.. Places]).Array[0, 2],
        (at, phase, sites) => (at, sites.Length == 0 ? null : new CasePlace(
            phase, new(2021, 9, 2), [.. sites.Distinct().Select(site => new PlaceStay(site, new(Guid.NewGuid())))])));

    [Fact]
    public void The_index_finds_what_the_reckoning_of_each_case_says() =>
        Gen.Select(Lives.Timely.Array[1, 8], Gen.Int[0, 700], Gen.Int[1, 9]).Sample(
            (lives, days, pageSize) =>
            {
                var index = new DeadlineIndex(ShippedProcedures.Book);
                var cases = lives.Select(life => new Told([.. life.Start.History, .. Accepted(life)]))
                    .ToDictionary(_ => new CaseId(Guid.NewGuid()));
                foreach (var (id, told) in cases)
                    foreach (var @event in told.History)
                        Take(index, id, @event);
                var day = cases.Values.First().History[0].On.AddDays(days);

                Assert.Equal(
                    Reckoned(cases, day, DeadlineState.Running),
                    Paged(index, new(Everybody, null, day, DateOnly.MaxValue, null, pageSize)));
                Assert.Equal(
                    Reckoned(cases, day, DeadlineState.Lapsed),
                    Paged(index, new(Everybody, null, DateOnly.MinValue, day.AddDays(-1), null, pageSize)));
            },
            iter: 300);

    [Fact]
    public void Only_the_asked_term_and_the_asked_parties_are_found()
    {
        var index = new DeadlineIndex(ShippedProcedures.Book);
        var id = new CaseId(Guid.NewGuid());
        foreach (var @event in Told.LodgedOn("2021-09-01").History)
            Take(index, id, @event);

        IEnumerable<string> Found(TermParty party, string? term) => Paged(
            index, new([party], term, DateOnly.MinValue, DateOnly.MaxValue, null, 10)).Select(found => found.Term);

        Assert.Equal(["BESL6"], Found(TermParty.Ind, null));
        Assert.Equal(["BESL6"], Found(TermParty.Ind, "BESL6"));
        Assert.Equal(["RVT"], Found(TermParty.Ind, "RVT"));
        Assert.Empty(Found(TermParty.DtenV, null));
    }

    // Who lets a right pass breaches nothing, and DT&V acts on the end of the term to leave.
    [Fact]
    public void A_right_that_was_not_used_is_no_breach_and_who_acts_on_a_term_finds_it()
    {
        var index = new DeadlineIndex(ShippedProcedures.Book);
        var id = new CaseId(Guid.NewGuid());
        foreach (var @event in Told.LodgedOn("2021-09-01").And(
            new CaseEvent.IntentionSent(Told.Day("2021-09-10")),
            new CaseEvent.Decided(Told.Day("2021-10-04"), Outcome.Unfounded, Told.Grounds)).History)
            Take(index, id, @event);
        var all = new DeadlineSearch([TermParty.Applicant], null, DateOnly.MinValue, DateOnly.MaxValue, null, 10);

        IEnumerable<string> Found(DeadlineSearch search) => Paged(index, search).Select(found => found.Term);

        Assert.Equal(["ROEP4", "VERTR"], Found(all));
        Assert.Equal(["VERTR"], Found(all with { Lapsed = true }));
        Assert.Equal(["ROEP4"], Found(all with { Lapsed = true, Term = "ROEP4" }));
        Assert.Empty(Found(all with { Parties = [TermParty.DtenV] }));
        Assert.Equal(["VERTR"], Found(all with { Parties = [TermParty.DtenV], Follower = TermParty.DtenV }));
    }

    [Fact]
    public void A_page_goes_on_where_the_one_before_ended_whatever_is_recorded_meanwhile()
    {
        var index = new DeadlineIndex(ShippedProcedures.Book);
        var ids = Enumerable.Range(0, 6).Select(_ => new CaseId(Guid.NewGuid())).OrderBy(id => id.Value).ToArray();
        foreach (var id in ids)
            foreach (var @event in Told.LodgedOn("2021-09-01").History)
                Take(index, id, @event);
        var search = new DeadlineSearch(Everybody, "BESL6", DateOnly.MinValue, DateOnly.MaxValue, null, 3);

        var first = index.Find(search, JournalPosition.Start);
        Take(index, ids[0], new CaseEvent.Withdrawn(Told.Day("2021-10-01")));
        Take(index, ids[2], new CaseEvent.Withdrawn(Told.Day("2021-10-01")));
        var second = index.Find(search with { After = first.Next }, JournalPosition.Start);

        Assert.Equal(ids[..3], first.Deadlines.Select(found => found.Case));
        Assert.Equal(ids[3..], second.Deadlines.Select(found => found.Case));
        Assert.Equal((6, 4, null), (first.Count, second.Count, second.Next));
    }

    [Fact]
    public void What_a_team_sees_to_and_what_none_does_are_found_page_by_page()
    {
        var index = new DeadlineIndex(ShippedProcedures.Book);
        var ids = Enumerable.Range(0, 9).Select(_ => new CaseId(Guid.NewGuid())).OrderBy(id => id.Value).ToArray();
        foreach (var (at, id) in ids.Index())
        {
            foreach (var @event in Told.LodgedOn("2021-09-01").History)
                Take(index, id, @event);
            if (at % 3 > 0)
                Take(index, id, new CaseEvent.DeadlineAssigned(
                    Told.Day("2021-10-01"), "BESL6", Organisation.Ind, $"team-{at % 3}"));
        }

        var all = new DeadlineSearch(Everybody, "BESL6", DateOnly.MinValue, DateOnly.MaxValue, null, 2)
        {
            Asker = Organisation.Ind,
        };
        CaseId[] Found(DeadlineSearch search) => [.. Paged(index, search).Select(one => one.Case)];

        Assert.Equal(ids, Found(all));
        Assert.Equal([ids[0], ids[3], ids[6]], Found(all with { Unassigned = true }));
        Assert.Equal([ids[2], ids[5], ids[8]], Found(all with { Team = "team-2" }));
        Assert.Empty(Found(all with { Team = "team-3" }));
        Assert.Empty(Found(all with { Team = "team-2", Term = "RVT" }));
        Assert.Empty(Found(all with { Team = "team-2", Asker = Organisation.DtenV }));
        Assert.Equal(ids, Found(all with { Unassigned = true, Asker = Organisation.DtenV }));
        Assert.Equal(
            (3L, 3L, "team-1"),
            (
                index.Find(all with { Unassigned = true }, JournalPosition.Start).Count,
                index.Find(all with { Team = "team-2" }, JournalPosition.Start).Count,
                index.Find(all, JournalPosition.Start).Deadlines[1].Team));
        Take(index, ids[2], new CaseEvent.Withdrawn(Told.Day("2021-10-02")));
        Assert.Equal([ids[5], ids[8]], Found(all with { Team = "team-2" }));
    }

    [Fact]
    public void Who_is_tied_to_sites_finds_what_it_would_find_of_the_cases_within_its_reach() =>
        Gen.Select(Lives.Timely.Array[1, 8], Moves.Array[0, 30], Gen.Int[1, 4]).Sample(
            (lives, moves, pageSize) =>
            {
                var index = new DeadlineIndex(ShippedProcedures.Book);
                var cases = lives.Select(life => new Told([.. life.Start.History, .. Accepted(life)]))
                    .ToDictionary(_ => new CaseId(Guid.NewGuid()));
                foreach (var (id, told) in cases)
                    foreach (var @event in told.History)
                        Take(index, id, @event);
                foreach (var (at, place) in moves)
                {
                    var (id, told) = cases.ElementAt(at % cases.Count);
                    var followed = new CaseEvent.PlaceFollowed(told.History[^1].On, null, place);
                    Take(index, id, followed);
                    cases[id] = new([.. told.History, followed]);
                }

                var all = new DeadlineSearch(
                    Everybody, null, DateOnly.MinValue, DateOnly.MaxValue, null, pageSize);
                var tied = new Caller(Organisation.Coa, "", "") { Sites = [Places[0], Places[1]] };
                Assert.Equal(
                    Paged(index, all).Where(found => tied.Reaches(cases[found.Case].State.Place)),
                    Paged(index, all with { Sites = tied.Sites }));
            },
            iter: 300);

    [Fact]
    public void A_page_of_who_is_tied_to_sites_ends_at_a_deadline_within_reach()
    {
        var index = new DeadlineIndex(ShippedProcedures.Book);
        var ids = Enumerable.Range(0, 40).Select(_ => new CaseId(Guid.NewGuid())).OrderBy(id => id.Value).ToArray();
        foreach (var (at, id) in ids.Index())
        {
            foreach (var @event in Told.LodgedOn("2021-09-01").History)
                Take(index, id, @event);
            var place = new CasePlace(
                PlacePhase.Present, Told.Day("2021-09-02"), [new(Places[at % 10 == 0 ? 0 : 1], new(Guid.NewGuid()))]);
            Take(index, id, new CaseEvent.PlaceFollowed(Told.Day("2021-09-02"), null, place));
            if (at % 20 == 0)
                Take(index, id, new CaseEvent.DeadlineAssigned(
                    Told.Day("2021-10-01"), "BESL6", Organisation.Ind, "team-1"));
        }

        var search = new DeadlineSearch(Everybody, "BESL6", DateOnly.MinValue, DateOnly.MaxValue, null, 3)
        {
            Asker = Organisation.Ind,
            Sites = [Places[0]],
        };
        var page = index.Find(search, JournalPosition.Start);
        CaseId[] Found(DeadlineSearch asked) => [.. Paged(index, asked).Select(one => one.Case)];

        Assert.Equal((4, ids[20]), (page.Count, page.Next!.Case));
        Assert.Equal([ids[0], ids[10], ids[20], ids[30]], Found(search));
        Assert.Equal([ids[0], ids[20]], Found(search with { Team = "team-1" }));
        Assert.Equal([ids[10], ids[30]], Found(search with { Unassigned = true }));
        Assert.Empty(Found(search with { Sites = [] }));
    }

    [Fact]
    public void A_long_history_gives_the_same_case_as_its_events_one_by_one()
    {
        var index = new DeadlineIndex(ShippedProcedures.Book);
        var id = new CaseId(Guid.NewGuid());
        var told = Told.LodgedOn("2021-09-01");
        Nationality[] nationalities = [Nationality.Parse("SYR"), Nationality.Parse("ERI")];
        var corrections = Enumerable.Range(0, 300).Select(at => new CaseEvent.Corrected(
            Told.Day("2021-09-02"), null, null, null, null, null, null, nationalities[at % 2], null));
        var state = AsylumCase.Initial;
        foreach (var @event in told.History.AsEnumerable().Concat(corrections))
        {
            Take(index, id, @event);
            state = AsylumCase.Evolve(state, @event);
            Assert.Equal(state.Nationality, index.Now(index.Cases.Of(id)).Nationality);
        }

        Assert.Equal(
            DeadlineReckoning.Unexplained(state, Told.Today).Where(one => one is { MetOn: null, Suspended: false }),
            DeadlineReckoning.Unexplained(index.Now(index.Cases.Of(id)), Told.Today)
                .Where(one => one is { MetOn: null, Suspended: false }));
    }

    internal static void Take(DeadlineIndex index, CaseId id, CaseEvent @event)
    {
        index.Apply(id, @event, JournalPosition.Start);
        foreach (var changed in index.Changed)
            index.Put(changed, index.Reckon(changed));
        index.Settled(index.ReckonProtected());
    }

    static List<(DateOnly EndsOn, string Term, CaseId Case)> Paged(DeadlineIndex index, DeadlineSearch search)
    {
        List<(DateOnly, string, CaseId)> found = [];
        DeadlinePage page;
        do
        {
            page = index.Find(search, JournalPosition.Start);
            Assert.InRange(page.Deadlines.Count, 0, search.CountMax);
            found.AddRange(page.Deadlines.Select(one => (one.EndsOn, one.Term.Code, one.Case)));
            search = search with { After = page.Next };
        }
        while (page.Next is not null);

        Assert.Equal(found.Count, page.Count);
        return found;
    }

    static List<(DateOnly EndsOn, string Term, CaseId Case)> Reckoned(
        Dictionary<CaseId, Told> cases, DateOnly day, DeadlineState state) =>
    [
        .. cases
            .SelectMany(one => DeadlineReckoning.Of(one.Value.State, day), (one, deadline) => (one.Key, deadline))
            // What is held up for a while is found with the day on which it ends after that.
            .Where(one => (one.deadline with { HeldUntil = null }).StateOn(day) == state
                && one.deadline.Term.Nature is not TermNature.AtLeast)
            .Select(one => (one.deadline.EndsOn, one.deadline.Term.Code, one.Key))
            .OrderBy(one => one.EndsOn)
            .ThenBy(one => one.Code, StringComparer.Ordinal)
            .ThenBy(one => one.Key.Value),
    ];

    internal static IEnumerable<CaseEvent> Accepted((Told Start, ImmutableArray<CaseCommand.Report> Reports) life)
    {
        var state = life.Start.State;
        foreach (var report in life.Reports)
            foreach (var @event in AsylumCase.Decide(state, report, Told.Today).Events)
            {
                state = AsylumCase.Evolve(state, @event);
                yield return @event;
            }
    }
}
