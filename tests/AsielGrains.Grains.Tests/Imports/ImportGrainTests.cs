using System.Collections.Immutable;
using AsielGrains.Domain;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Partners;
using AsielGrains.Domain.Procedures;
using AsielGrains.Grains.Commands;
using AsielGrains.Grains.Imports;
using AsielGrains.Grains.Tests.Clusters;

namespace AsielGrains.Grains.Tests.Imports;

/// <summary>Rows of an import at the guardians of their cases, on a real journal.</summary>
public sealed class ImportGrainTests : IAsyncLifetime
{
    static readonly Caller Importer = new(Organisation.Justid, "justid.bvv", Purposes.PersonRegistry);

    readonly TestFolder _folder = new();
    ChainCluster _cluster = null!;

    [Fact]
    public async Task Rows_in_any_order_are_stored_once_and_known_after_a_restart()
    {
        var id = Asked.NewCase();
        ImmutableArray<CaseCommand> rows =
        [
            Step(new CaseEvent.RestPeriodStarted(Asked.October(9))),
            new CaseCommand.Lodge(Asked.October(7)),
            Asked.Register(6, Asked.NewPerson(), Asked.NewNumber()),
            Asked.Announce(5),
        ];
        var first = await _cluster.Case(id).Import(Batch(rows));
        await Restart();
        var again = await _cluster.Case(id).Import(Batch(rows));

        Assert.All(first.Verdicts, verdict => Assert.Equal(RowOutcome.Accepted, verdict.Outcome));
        Assert.All(again.Verdicts, verdict => Assert.Equal(RowOutcome.KnownAlready, verdict.Outcome));
        Assert.Equal((4, 4), (first.Version, again.Version));
    }

    [Fact]
    public async Task Each_fact_tells_whose_it_is_and_who_handed_it_in()
    {
        var id = Asked.NewCase();
        await _cluster.Case(id).Import(Batch(
        [
            new CaseCommand.Lodge(Asked.October(7)), Asked.Register(6, Asked.NewPerson(), Asked.NewNumber()),
        ]) with
        {
            Sources = [Organisation.Ind, Organisation.KMar],
        });
        await _cluster.Case(id).Import(Batch([new CaseCommand.Withdraw(Asked.October(8))]));

        var explained = await _cluster.Case(id).Explain(new(Asked.Registrar, "F1", Personal: false), Asked.October(9));

        Assert.Equal(
            [("KMar", "Justid"), ("Ind", "Justid"), ("Justid", null)],
            explained!.Explanation.Lines.Select(line => (line.Told!.By, line.Told.HandedInBy)));
    }

    [Fact]
    public async Task A_v_number_that_is_known_leads_to_its_person()
    {
        var (number, person) = (Asked.NewNumber(), Asked.NewPerson());
        await _cluster.Case(Asked.NewCase()).Ask(Asked.Register(6, person, number)).Accepted();
        var second = Asked.NewCase();
        var answer = await _cluster.Case(second).Import(Batch([Asked.Register(8, Asked.NewPerson(), number)]));

        Assert.Equal(RowOutcome.Accepted, Assert.Single(answer.Verdicts).Outcome);
        var reading = await _cluster.Case(second).Read(new(Asked.Registrar, "F1", Personal: false));
        Assert.Equal(person, reading!.Person);
    }

    [Fact]
    public async Task A_dry_run_goes_on_from_what_it_tried_and_stores_nothing()
    {
        var (id, trial) = (Asked.NewCase(), Guid.NewGuid());
        await _cluster.Case(id).Import(Batch([Asked.Announce(5)], trial));
        var answer = await _cluster.Case(id).Import(
            Batch([Asked.Register(6, Asked.NewPerson(), Asked.NewNumber())], trial));
        var lodged = await _cluster.Case(id).Import(Batch([new CaseCommand.Lodge(Asked.October(7))]));

        Assert.Equal(RowOutcome.Accepted, Assert.Single(answer.Verdicts).Outcome);
        var waits = Assert.Single(lodged.Verdicts);
        Assert.Equal((RowOutcome.Waiting, Reason.CaseUnknown), (waits.Outcome, waits.Rejection!.Reason));
        Assert.Equal(0, lodged.Version);
    }

    [Fact]
    public async Task How_far_an_import_has_come_survives_a_restart_and_never_goes_back()
    {
        var key = $"Justid-{Guid.NewGuid():N}";
        await _cluster.Grains.GetGrain<IImportGrain>(key).Settle(700);
        await _cluster.Grains.GetGrain<IImportGrain>(key).Settle(30);
        await Restart();

        Assert.Equal(700, await _cluster.Grains.GetGrain<IImportGrain>(key).SettledThrough());
        Assert.Equal(0, await _cluster.Grains.GetGrain<IImportGrain>(key + "0").SettledThrough());
    }

    public async ValueTask InitializeAsync() => _cluster = await ChainCluster.Start(_folder.Path);

    public async ValueTask DisposeAsync()
    {
        await _cluster.DisposeAsync();
        _folder.Dispose();
    }

    async Task Restart()
    {
        await _cluster.DisposeAsync();
        _cluster = await ChainCluster.Start(_folder.Path);
    }

    static ImportBatch Batch(ImmutableArray<CaseCommand> rows, Guid? trial = null) =>
        new(Guid.NewGuid(), rows, Importer, trial);

    static CaseCommand.Report Step(CaseEvent.Step step) => new(step, Organisation.Ind);
}
