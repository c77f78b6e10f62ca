using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Orders;
using AsielGrains.Domain.Partners;
using AsielGrains.Grains.Commands;
using AsielGrains.Grains.Orders;
using AsielGrains.Grains.Tests.Clusters;
using AsielGrains.Journal.Storage;
using static AsielGrains.Grains.Tests.Clusters.Asked;

namespace AsielGrains.Grains.Tests.Orders;

public sealed class ExtensionOrderGrainTests : IAsyncLifetime
{
    static readonly ExtensionTerms Terms = new(
        new([Syrian], [], [], October(1), null), "BESL6", "BESL9", "many-at-once", "WBV-2016-99",
        DecidedOn: new(2016, 3, 1), InForceFrom: new(2016, 3, 1), InForceUntil: null);

    readonly TestFolder _folder = new();
    readonly CancellationTokenSource _patience = new(ChainCluster.Patience);
    readonly OrderId _order = new(Guid.NewGuid());
    ChainCluster _chain = null!;

    IExtensionOrderGrain Grain => _chain.Grains.GetGrain<IExtensionOrderGrain>(_order.ToString());

    public async ValueTask InitializeAsync() => _chain = await ChainCluster.Start(_folder.Path);

    public async ValueTask DisposeAsync()
    {
        await _chain.DisposeAsync();
        _patience.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Each_case_of_the_category_is_extended_by_an_ordinary_step_that_names_the_order()
    {
        var (inside, outside) = (NewCase(), NewCase());
        await Lodged(outside, Nationality.Parse("ERI"));
        var counted = await Lodged(inside);

        await Placed(counted);

        Assert.Equal([new CaseResult(inside, CaseOutcome.Extended)], await Results(1));
        Assert.Equal(
            new CaseEvent.TermExtended(new(2016, 3, 1), "BESL6", "BESL9", "many-at-once") { Order = _order },
            (await History(inside))[^1].Event);
        Assert.DoesNotContain(await History(outside), recorded => recorded.Event is CaseEvent.TermExtended);
    }

    // A court can set the extension aside for one case: then the order does not bring it back.
    [Fact]
    public async Task What_an_order_extended_can_be_retracted_and_stays_retracted()
    {
        var id = NewCase();
        await Placed(await Lodged(id));
        await Results(1);
        var step = (CaseEvent.Step)(await History(id))[^1].Event;

        await Counted(await _chain.Case(id).Ask(new CaseCommand.Retract(step, Organisation.Ind)).Accepted());
        await Grain.Advance();
        await Grain.Advance();

        Assert.IsType<CaseEvent.StepRetracted>((await History(id))[^1].Event);
    }

    [Fact]
    public async Task A_case_that_comes_into_the_category_later_is_treated_until_the_order_is_ended()
    {
        await Placed(await Lodged(NewCase()));
        await Results(1);

        var later = NewCase();
        await Lodged(later);
        Assert.Equal(later, (await Results(2))[^1].Case);

        await Grain.Handle(Asking(new OrderCommand.End(new(2026, 1, 1)))).Accepted();
        var tooLate = NewCase();
        await Counted(await Lodged(tooLate));
        Assert.False(await Grain.Advance());
        Assert.DoesNotContain(await History(tooLate), recorded => recorded.Event is CaseEvent.TermExtended);
    }

    [Fact]
    public async Task After_a_crash_the_order_goes_on_and_no_case_is_extended_twice()
    {
        const int cases = 250;
        var ids = Enumerable.Range(0, cases).Select(_ => NewCase()).ToArray();
        Receipt last = null!;
        foreach (var id in ids)
            last = await Lodged(id);
        await Counted(last);
        await Grain.Handle(Asking(new OrderCommand.Place(Terms))).Accepted();
        await Grain.Advance();
        await _chain.DisposeAsync();
        _chain = await ChainCluster.Start(_folder.Path);

        var results = await Results(cases);

        Assert.Equal(ids.Order(ById), results.Select(result => result.Case));
        Assert.All(results, result => Assert.Equal(CaseOutcome.Extended, result.Outcome));
        foreach (var id in ids)
            Assert.Single(await History(id), recorded => recorded.Event is CaseEvent.TermExtended);
    }

    [Fact]
    public async Task A_case_that_can_not_be_extended_says_why()
    {
        var id = NewCase();
        await Lodged(id);
        var withdrawn = await _chain.Case(id).Ask(new CaseCommand.Withdraw(October(9))).Accepted();

        await Placed(withdrawn);

        Assert.Equal([new CaseResult(id, CaseOutcome.Refused, Domain.Reason.TermNotRunning)], await Results(1));
    }

    [Fact]
    public async Task A_preview_says_what_would_become_of_each_case_and_does_nothing()
    {
        var (running, withdrawn) = (NewCase(), NewCase());
        await Lodged(running);
        await Lodged(withdrawn);
        await Counted(await _chain.Case(withdrawn).Ask(new CaseCommand.Withdraw(October(9))).Accepted());

        var first = _chain.Deadlines.Preview(Terms, null, 1, new(2026, 1, 1), []);
        var second = _chain.Deadlines.Preview(Terms, first.Last, 1, new(2026, 1, 1), []);

        Assert.Equal(
            new[] { new CaseResult(running, CaseOutcome.Extended),
                new CaseResult(withdrawn, CaseOutcome.Refused, Domain.Reason.TermNotRunning) }
                .OrderBy(result => result.Case, ById),
            first.Cases.Concat(second.Cases).Select(one => one.Result));
        Assert.Equal(2, (await History(running)).Count);
        Assert.Null(await Grain.Read());
    }

    static readonly Comparer<CaseId> ById = Comparer<CaseId>.Create((one, other) => one.Value.CompareTo(other.Value));

    async Task Placed(Receipt counted)
    {
        await Counted(counted);
        await Grain.Handle(Asking(new OrderCommand.Place(Terms))).Accepted();
    }

    // The pump has it go on, as in production.
    async Task<IReadOnlyList<CaseResult>> Results(int count)
    {
        while (true)
        {
            List<CaseResult> results = [];
            for (long? after = 0; after is { } place;)
            {
                var page = await Grain.Results(place);
                results.AddRange(page.Results);
                after = page.Next;
            }

            if (results.Count >= count)
                return results;
            await Task.Delay(20, _patience.Token);
        }
    }

    Task Counted(Receipt receipt) => _chain.Deadlines.WaitFor(receipt.Position, _patience.Token);

    Task<IReadOnlyList<Journal.Recorded<CaseEvent>>> History(CaseId id) =>
        _chain.Journal.Read<CaseEvent>(new StreamQuery($"case/{id}"));

    async Task<Receipt> Lodged(CaseId id, Nationality? nationality = null)
    {
        await _chain.Case(id).Ask(Announce(5) with { Nationality = nationality ?? Syrian }).Accepted();
        return await _chain.Case(id).Ask(new CaseCommand.Lodge(October(7))).Accepted();
    }

    static Envelope<OrderCommand> Asking(OrderCommand command) => new(
        Guid.NewGuid(), command, new(Organisation.Ind, ChainRole.IndOfficer.Name, Purposes.AsylumProcedure));
}
