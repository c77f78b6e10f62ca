using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Flow;
using AsielGrains.Grains.Commands;
using AsielGrains.Grains.Feed;
using AsielGrains.Grains.Flow;
using AsielGrains.Grains.Tests.Clusters;
using AsielGrains.Journal;
using CsCheck;
using static AsielGrains.Grains.Tests.Clusters.Asked;

namespace AsielGrains.Grains.Tests.Flow;

/// <summary>
/// One chain, random partners: commands out of order, repeated, conflicting from two silos at once, over restarts.
/// Whatever they do, the journal has no holes, a replay equals what lives and the flow equals a recount.
/// </summary>
public sealed class RebuildTests
{
    const int Cases = 5;
    const int RoundsMax = 4;

    static readonly Gen<CaseCommand> Command = Gen.Select(Gen.Int[0, 5], Gen.Int[1, 28]).Select(CommandOf);

    static readonly Gen<(int Case, CaseCommand Command, int Times)[]> Round =
        Gen.Select(Gen.Int[0, Cases - 1], Command, Gen.Int[1, 3]).Array[5, 40];

    [Fact]
    public async Task No_order_repeat_conflict_or_restart_breaks_the_chain() =>
        await Round.Array[1, RoundsMax].SampleAsync(Play, iter: 6, threads: 1);

    static CaseCommand CommandOf(int kind, int day) => kind switch
    {
        0 or 1 => Announce(day),
        2 => Register(day, NewPerson(), NewNumber()),
        3 => new CaseCommand.Lodge(October(day)),
        4 => new CaseCommand.Withdraw(October(day)),
        _ => new CaseCommand.Correct(AnnouncedOn: October(day)),
    };

    static async Task Play((int Case, CaseCommand Command, int Times)[][] rounds)
    {
        using var folder = new TestFolder();
        var ids = Enumerable.Range(0, Cases).Select(_ => NewCase()).ToArray();
        foreach (var round in rounds)
        {
            // Two clusters on one journal: every grain can be active twice, and both may write.
            await using var here = await ChainCluster.Start(folder.Path);
            await using var there = await ChainCluster.Start(folder.Path);
            var asked = round.SelectMany(entry => AskedOfBoth(here, there, ids[entry.Case], entry)).ToList();
            await Task.WhenAll(asked.Select(ask => ask.Answer));

            foreach (var repeats in asked.GroupBy(ask => ask.Request))
                AssertSameAnswer([.. repeats.Select(ask => ask.Answer.Result)]);
            await Check(here, ids);
            await Check(there, ids);
        }
    }

    static IEnumerable<(Guid Request, Task<Answer> Answer)> AskedOfBoth(
        ChainCluster here,
        ChainCluster there,
        Domain.Identity.CaseId id,
        (int Case, CaseCommand Command, int Times) entry)
    {
        var request = Guid.NewGuid();
        return Enumerable.Range(0, entry.Times).Select(time =>
            (request, ((entry.Case + time) % 2 == 0 ? here : there).Case(id).Ask(entry.Command, request)));
    }

    // A command that stored something is told to all its repeats; one that stored nothing is judged anew each time.
    static void AssertSameAnswer(IReadOnlyList<Answer> answers)
    {
        var stored = answers.Where(answer => answer.Receipt is { KnownAlready: false }).ToList();
        Assert.True(
            stored.Select(answer => answer.Receipt!.Version).Distinct().Count() <= 1,
            "a repeat got another version than the first answer");
        Assert.True(stored.Count(answer => !answer.Receipt!.Repeated) <= 1, "a command was stored twice");
    }

    static async Task Check(ChainCluster chain, Domain.Identity.CaseId[] ids)
    {
        var history = await chain.Journal.ReadAll(JournalPosition.Start, 10_000);
        foreach (var stream in history.GroupBy(stored => stored.Stream))
            Assert.Equal(
                Enumerable.Range(1, stream.Count()).Select(number => (long)number),
                stream.Select(stored => stored.Sequence));
        Assert.Equal(history.Select(stored => stored.Position).Order(), history.Select(stored => stored.Position));

        var rebuilt = new FlowProjector();
        foreach (var stored in history)
            rebuilt.Apply(FlowEvent.Of(stored));
        foreach (var id in ids.Where(rebuilt.Flow.Cases.Contains))
        {
            // A second activation may lag behind the first; who names a position is never shown less.
            var live = await chain.Case(id).Read(new(Registrar, "F1", false, MinPosition: rebuilt.Position));
            Assert.Equal(rebuilt.Flow.Cases[id], CaseFacts.Of(live!.Case));
        }

        using var patience = new CancellationTokenSource(ChainCluster.Patience);
        await chain.Flow.WaitFor(rebuilt.Position, patience.Token);
        foreach (var basis in Enum.GetValues<DateBasis>())
        {
            var filter = new FlowFilter(basis, Granularity.Day);
            var expected = rebuilt.Flow.Counts.Figures(filter, rebuilt.AsOf);
            var actual = chain.Flow.Get(filter).Figures;
            Assert.Equal(expected.Inflow, actual.Inflow);
            Assert.Equal(expected.Stock, actual.Stock);
            Assert.Equal(expected.PersonsInProcedure, actual.PersonsInProcedure);
        }

        var (_, recounted) = await chain.Flow.GetAsOf(new(), DateTimeOffset.MaxValue, patience.Token);
        Assert.Equal(rebuilt.Flow.Counts.Figures(new(), null).Inflow, recounted.Inflow);
    }
}
