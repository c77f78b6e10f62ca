using System.Globalization;
using System.Text;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Flow;
using AsielGrains.Grains.Flow;
using AsielGrains.Grains.Snapshots;
using AsielGrains.Grains.Tests.Snapshots;
using AsielGrains.Journal;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Runtime;
using Orleans.Storage;

namespace AsielGrains.Grains.Tests.Corpus;

/// <summary>What a corpus says, in plain text that no later version may read differently.</summary>
static class CorpusFigures
{
    public static async Task<string> Of(SnapshotSpace space)
    {
        var text = new StringBuilder();
        await Add(text, space.Journal);
        for (var number = 1; number <= CorpusHistory.Cases; number++)
            await AddCase(text, space, CorpusHistory.Case(number));
        await AddSnapshot(text, space);
        await AddFlow(text, space);
        return text.ToString();
    }

    static async Task Add(StringBuilder text, EventJournal journal)
    {
        var rows = await journal.ReadAll(JournalPosition.Start, JournalLimits.ReadAllMax);
        Line(text, $"{rows.Count} events in {rows.DistinctBy(row => row.Stream).Count()} streams");
        foreach (var type in rows.GroupBy(row => (row.Event.Type, row.Event.TypeVersion)).OrderBy(type => type.Key))
            Line(text, $"{type.Count()} {type.Key.Type} {type.Key.TypeVersion}");
        Line(text, $"reported by {string.Join(" and ", rows.Select(row => row.Organisation).Distinct().Order())}");
    }

    static async Task AddCase(StringBuilder text, SnapshotSpace space, Domain.Identity.CaseId id)
    {
        var (read, replayed) = (await space.Read(id), await space.Replay(id));
        Assert.Equal(replayed, read.Case with { Personal = read.Personal });
        Line(text, $"case {id} at {read.Version}: {replayed.Stage}, {replayed.Kind}, {replayed.Nationality}, "
            + $"person {replayed.Person}, household {replayed.Household}");
        Line(text, $"  {Day(replayed.AnnouncedOn)} {Day(replayed.RegisteredOn)} {Day(replayed.LodgedOn)} "
            + $"{Day(replayed.WithdrawnOn)} {Of(replayed.Personal)}");
    }

    static async Task AddSnapshot(StringBuilder text, SnapshotSpace space)
    {
        var keeper = space.Service<SnapshotKeeper<AsylumCase>>();
        var kept = await keeper.Read(space.Grain(CorpusHistory.Long).GetGrainId());
        Line(text, $"snapshot at {kept?.Version}: {kept?.State.Stage}, {Of(kept?.State.Personal)}");
    }

    // As a start restores it: from the checkpoint, if there is one this version reads, and the journal after it.
    static async Task AddFlow(StringBuilder text, SnapshotSpace space)
    {
        var grain = space.Service<IGrainFactory>().GetGrain<IFlowGrain>(Feed.FeedStream.Chain).GetGrainId();
        var storage = space.Service<IServiceProvider>().GetRequiredKeyedService<IGrainStorage>(GrainStorageNames.State);
        var projector = await new FlowCheckpoint(storage, grain).Read();
        await foreach (var page in space.Journal.PagesAfter(projector.Position, CancellationToken.None))
            foreach (var stored in page)
                projector.Apply(FlowEvent.Of(stored));
        var flow = projector.Flow;
        var figures = flow.Counts.Figures(new FlowFilter(), asOf: null);
        Line(text, $"flow: {flow.Cases.Count} cases, {flow.Merges.Count} merged, "
            + $"{figures.PersonsInProcedure} persons in procedure");
        foreach (var stock in figures.Stock.OrderBy(stock => stock.ToString(), StringComparer.Ordinal))
            Line(text, $"stock {stock.Stage} {stock.Nationality} {stock.Kind} {stock.Count}");
        foreach (var inflow in figures.Inflow.OrderBy(inflow => inflow.ToString(), StringComparer.Ordinal))
            Line(text, $"inflow {Day(inflow.Bucket)} {inflow.Nationality} {inflow.Kind} {inflow.Count}");
    }

    static string Of(Domain.Identity.PersonalDetails? personal) => personal is null
        ? "nobody"
        : $"{personal.VNumber?.Digits} {personal.FamilyName} {personal.GivenNames} {Day(personal.BornOn)}";

    static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "-";

    static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');
}
