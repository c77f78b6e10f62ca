using AsielGrains.Domain;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Partners;
using AsielGrains.Domain.Reception;
using AsielGrains.Domain.Time;
using AsielGrains.Grains.Commands;
using AsielGrains.Grains.Hosting;
using AsielGrains.Grains.Reception;
using AsielGrains.Grains.Tests.Clusters;
using AsielGrains.Journal;
using AsielGrains.Journal.Storage;
using Microsoft.Data.Sqlite;
using Orleans.Runtime;

namespace AsielGrains.Grains.Tests.Reception;

/// <summary>
/// Commands that come to one site while it stores others: they are stored together, and each is answered.
/// </summary>
public sealed class HotSiteTests : IAsyncLifetime
{
    const int Callers = 100;

    static readonly Caller Desk = new(Organisation.Coa, ChainRole.CoaPlacement.Name, Purposes.ReceptionPlacement);
    static readonly SiteId Id = SiteId.Parse("ter-apel", null);
    static readonly LocalCode Part = LocalCode.Parse("COL", null);

    readonly TestFolder _folder = new();
    ChainCluster _chain = null!;

    static DateOnly Today => DutchTime.DateAt(TimeProvider.System.GetUtcNow());

    static string Stream => Streams.Of(Id);

    public async ValueTask InitializeAsync()
    {
        _chain = await ChainCluster.Start(_folder.Path);
        await Ask(new SiteCommand.Open(new("Ter Apel", "GM1950", "PV20"))).Accepted();
        await Ask(new SiteCommand.OpenPart(Part, SiteType.Col, Regime.Rva, Today, null)).Accepted();
        await Ask(new SiteCommand.AddUnits(Part, LocalCode.Parse("A-", null), 1, 60, 4, UnitTraits.None)).Accepted();
    }

    public async ValueTask DisposeAsync()
    {
        await _chain.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Each_gets_the_receipt_of_its_own_event_and_the_same_again_after_a_restart()
    {
        var holds = Enumerable.Range(0, Callers).Select(_ => (Request: Guid.NewGuid(), Command: Hold())).ToArray();
        var receipts = await Task.WhenAll(holds.Select(hold => Ask(hold.Command, hold.Request).Accepted()));

        var events = (await History()).ToDictionary(recorded => recorded.Stamp.CommandId);
        for (var at = 0; at < Callers; at++)
            Assert.Equal(
                (events[holds[at].Request].Sequence, events[holds[at].Request].Position),
                (receipts[at].Version, receipts[at].Position));
        var appends = events.Values.Select(recorded => recorded.RecordedAt).Distinct().Count();
        Assert.InRange(appends, 1, Callers / 2);

        await _chain.DisposeAsync();
        _chain = await ChainCluster.Start(_folder.Path);
        for (var at = 0; at < Callers; at += 10)
            Assert.Equal(
                receipts[at] with { Repeated = true }, await Ask(holds[at].Command, holds[at].Request).Accepted());
    }

    [Fact]
    public async Task A_command_that_comes_twice_at_once_is_carried_out_once()
    {
        var (request, hold) = (Guid.NewGuid(), Hold());
        var others = Enumerable.Range(0, Callers).Select(_ => Ask(Hold())).ToArray();
        var receipts = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Ask(hold, request).Accepted()));
        await Task.WhenAll(others);

        Assert.Single(receipts, receipt => !receipt.Repeated);
        Assert.Single(receipts.Select(receipt => receipt with { Repeated = true }).Distinct());
        Assert.Single(await History(), recorded => recorded.Stamp.CommandId == request);
    }

    [Fact]
    public async Task Who_is_refused_in_the_midst_of_others_sinks_none_of_them()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, Callers).Select(number => Ask(
            number % 4 == 0 ? new SiteCommand.CancelHold(new(Guid.NewGuid())) : Hold())));
        for (var number = 0; number < Callers; number++)
            if (number % 4 == 0)
                Assert.Equal(Reason.UseUnknown, answers[number].Rejection!.Reason);
            else
                Assert.NotNull(answers[number].Receipt);
    }

    [Fact]
    public async Task What_another_activation_stored_meanwhile_is_seen_by_all_of_them()
    {
        await Ask(Hold()).Accepted();
        var history = await History();
        var elsewhere = new SiteEvent.CeilingSet(Today, Today, 10);
        Assert.IsType<AppendOutcome.Appended>(await _chain.Journal.Append(
            Stream, history[^1].Sequence, new(Guid.NewGuid(), 1, "Coa", "purpose"), [(SiteEvent)elsewhere]));

        var answers = await Task.WhenAll(Enumerable.Range(0, Callers).Select(_ => Ask(Hold())));
        Assert.Equal(4, answers.Count(answer => answer.Receipt is not null));
        Assert.All(
            answers.Where(answer => answer.Receipt is null),
            answer => Assert.Equal(Reason.CeilingReached, answer.Rejection!.Reason));
    }

    [Fact]
    public async Task No_more_wait_for_a_site_than_the_limit_and_who_waits_is_answered()
    {
        const int TooMany = 50;
        await using var other = new SqliteConnection(
            $"Data Source={Path.Combine(_folder.Path, "journal.db")};Pooling=false");
        await other.OpenAsync(TestContext.Current.CancellationToken);
        var writing = await other.BeginTransactionAsync(TestContext.Current.CancellationToken);

        // One is being stored, and can't be while somebody else writes.
        var stored = Ask(Hold());
        var waiting = Enumerable.Range(0, ChainSilo.WaitingPerGrainMax + TooMany)
            .Select(_ => Ask(new SiteCommand.CancelHold(new(Guid.NewGuid()))))
            .ToArray();
        var refused = 0;
        await foreach (var answer in Task.WhenEach(waiting))
        {
            Assert.IsType<LimitExceededException>(answer.Exception?.InnerException);
            if (++refused == TooMany)
                break;
        }

        await writing.DisposeAsync();

        Assert.NotNull((await stored).Receipt);
        Assert.Equal(
            ChainSilo.WaitingPerGrainMax,
            (await Task.WhenAll(waiting.Select(Told))).Count(told => told?.Rejection?.Reason is Reason.UseUnknown));
    }

    static async Task<Answer?> Told(Task<Answer> asked)
    {
        try
        {
            return await asked;
        }
        catch (LimitExceededException)
        {
            return null;
        }
    }

    static SiteCommand.Hold Hold() => new(
        new(Guid.NewGuid()),
        new HouseholdId(Guid.NewGuid()),
        2,
        [],
        Part,
        Today,
        null,
        DutchTime.StartOf(Today.AddDays(2)),
        UnitTraits.None);

    Task<Answer> Ask(SiteCommand command, Guid? request = null) =>
        _chain.Grains.GetSite(Id).Handle(new(request ?? Guid.NewGuid(), command, Desk));

    Task<IReadOnlyList<Recorded<SiteEvent>>> History() =>
        _chain.Journal.Read<SiteEvent>(new StreamQuery(Stream), TestContext.Current.CancellationToken);
}
