using System.Collections.Immutable;
using System.Text;
using AsielGrains.Domain;
using AsielGrains.Domain.Access;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Orders;
using AsielGrains.Domain.Persons;
using AsielGrains.Domain.Procedures;
using AsielGrains.Domain.Tests.Households;
using AsielGrains.Grains.Deadlines;
using AsielGrains.Grains.Feed;
using AsielGrains.Grains.Flow;
using AsielGrains.Grains.Households;
using AsielGrains.Grains.Storage;
using AsielGrains.Grains.Tests.Clusters;
using AsielGrains.Grains.Tests.Storage;
using AsielGrains.Journal;
using AsielGrains.Journal.Privacy;
using AsielGrains.Journal.Sqlite;
using AsielGrains.Journal.Storage;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;
using Orleans.Storage;

namespace AsielGrains.Grains.Tests.Checkpoints;

/// <summary>A journal and the storage beside it, for what is kept of it without a silo.</summary>
sealed class KeptSpace : IAsyncDisposable, ILogger<DeadlineCheckpoint>, ILogger<HouseholdCheckpoint>
{
    readonly TestFolder _folder = new();
    readonly List<int> _logged = [];
    readonly SetClock _clock = new();
    SqliteJournalStore _store = null!;
    EventJournal _journal = null!;
    OpenedStorage _storage = null!;

    public IGrainStorage State => _storage.State;

    /// <summary>The numbers of what the checkpoints logged.</summary>
    public IReadOnlyList<int> Logged => _logged;

    public static DeadlineReplica Replica() => new(ShippedProcedures.Book);

    public async ValueTask Open()
    {
        _store = new(Path.Combine(_folder.Path, "journal.db"));
        _journal = new(_store, new(new byte[KeyRing.KeyBytes]), _clock);
        await _journal.Open();
        _storage = await OpenedStorage.Open(new GrainStateOptions
        {
            File = Path.Combine(_folder.Path, "grains.db"),
        });
    }

    public DeadlineCheckpoint Checkpoint(DeadlineReplica replica, IGrainStorage? storage = null) =>
        new(storage ?? State, replica, _journal, this);

    public HouseholdCheckpoint HouseholdCheckpoint(IGrainStorage? storage = null) =>
        new(storage ?? State, _journal, this);

    /// <summary>Puts into a row what no version of this program ever wrote.</summary>
    public Task Overwrite(string name, int rows, int row) =>
        State.Overwrite(GrainId.Create(name, FeedStream.Chain), name, rows, row);

    public async Task Tell(IEnumerable<HouseholdFact> facts)
    {
        var versions = (await Everything()).CountBy(stored => stored.Stream).ToDictionary();
        foreach (var fact in facts)
        {
            _clock.Now = fact.RecordedAt;
            var version = versions.GetValueOrDefault(fact.Stream);
            await Append<IEvent>(fact.Stream, version, [fact.Event]);
            versions[fact.Stream] = version + 1;
        }
    }

    public async Task Tell(IEnumerable<(CaseId Id, ImmutableArray<CaseEvent> Events)> cases)
    {
        foreach (var (id, events) in cases)
            await Tell(id, 0, events);
    }

    public Task Tell(CaseId id, long version, ImmutableArray<CaseEvent> events) =>
        Append($"case/{id}", version, events);

    /// <summary>An order that is open and one that ended, a merge and a protection.</summary>
    public async Task TellRest()
    {
        var (day, person) = (new DateOnly(2022, 9, 27), new PersonId(Guid.NewGuid()));
        var placed = new OrderEvent.Placed(day, Terms);
        await Append<OrderEvent>($"order/{new OrderId(Guid.NewGuid())}", 0, [placed]);
        await Append<OrderEvent>($"order/{new OrderId(Guid.NewGuid())}", 0, [placed, new OrderEvent.Ended(day)]);
        await Append<PersonEvent>($"person/{person}", 0,
        [
            new PersonEvent.MergedInto(day, person, new(Guid.NewGuid())),
            new PersonEvent.Protected(day, Enum.GetValues<ProtectionKind>()[0]),
        ]);
    }

    public Task<IReadOnlyList<StoredEvent>> Everything() => _journal.ReadAll(JournalPosition.Start, 10_000);

    public async Task Follow(DeadlineReplica replica)
    {
        await foreach (var page in _journal.PagesAfter(replica.Read))
            replica.Take(page);
        replica.Settle();
    }

    public async Task Follow(HouseholdProjector projector)
    {
        await foreach (var page in _journal.PagesAfter(projector.Position))
            foreach (var stored in page)
                projector.Apply(stored);
    }

    public async Task FlipABit(string row)
    {
        var payload = (byte[])(await _storage.Sql(
            "select payload from grain_state where grain_type = @row limit 1", ("row", row)))!;
        byte[] damaged = [.. payload];
        damaged[^5] ^= 1;
        await _storage.Sql(
            "update grain_state set payload = @damaged where payload = @payload",
            ("damaged", damaged),
            ("payload", payload));
    }

    /// <summary>All that is stored, byte by byte as characters.</summary>
    public async Task<string> StoredText() => Encoding.Latin1.GetString(Convert.FromHexString(
        (string)(await _storage.Sql("select group_concat(hex(payload), '') from grain_state"))!));

    public async ValueTask DisposeAsync()
    {
        await _storage.DisposeAsync();
        await _journal.DisposeAsync();
        await _store.DisposeAsync();
        _folder.Dispose();
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter) => _logged.Add(eventId.Id);

    async Task Append<TEvent>(string stream, long version, ImmutableArray<TEvent> events)
        where TEvent : class, IEvent
    {
        if (!events.IsEmpty)
            Assert.IsType<AppendOutcome.Appended>(await _journal.Append(
                stream, version, new(Guid.NewGuid(), 1, "Ind", "test"), events));
    }

    sealed class SetClock : TimeProvider
    {
        /// <summary>Null: the real one.</summary>
        public DateTimeOffset? Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now ?? base.GetUtcNow();
    }

    static ExtensionTerms Terms => new(
        new([Nationality.Parse("SYR")], [Track.General], [ApplicationKind.First], new(2021, 9, 1), null),
        "BESL6",
        "BESL9",
        "many-at-once",
        "WBV-2021-99",
        new(2021, 12, 1),
        new(2021, 12, 1),
        new(2022, 12, 31));
}
