using System.Globalization;
using System.Text;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Partners;
using AsielGrains.Domain.Procedures;
using AsielGrains.Grains.Snapshots;
using AsielGrains.Journal;
using CsCheck;
using Orleans.Runtime;

namespace AsielGrains.Grains.Tests.Snapshots;

/// <summary>What snapshots must do, whatever the database.</summary>
public abstract class SnapshotSpecification : IAsyncLifetime
{
    const string FamilyName = "Verzonnen-Achternaam";
    const string Number = "9990000017";

    static readonly DateOnly Day = new(2026, 3, 2);

    SnapshotSpace _space = null!;

    public async ValueTask InitializeAsync() => _space = await SnapshotSpace.Start(await CreateJournal());

    public async ValueTask DisposeAsync()
    {
        await _space.DisposeAsync();
        await Remove();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_case_loaded_from_snapshot_and_tail_is_what_its_events_say()
    {
        await Gen.Int[0, 5].Array[65, 150].SampleAsync(
            async steps =>
            {
                var id = new CaseId(Guid.NewGuid());
                await Announce(id);
                for (var i = 0; i < steps.Length; i++)
                    await Correct(id, i, steps[i]);
                await _space.Unload(id);

                var read = await _space.Read(id);
                var replayed = await _space.Replay(id);
                Assert.Equal(1, await Snapshots(id));
                Assert.Equal(replayed, read.Case with { Personal = read.Personal });
                Assert.Equal(steps.Length + 1, read.Version);
            },
            iter: 5,
            threads: 1);
    }

    [Fact]
    public async Task The_course_of_a_case_comes_back_from_its_snapshot()
    {
        var id = await CaseOf(SnapshotLimits.EventsBetween - 2);
        CaseCommand[] reports =
        [
            new CaseCommand.Report(new CaseEvent.MedicallyScreened(Day.AddDays(2)), Organisation.Gza),
            new CaseCommand.Report(
                new CaseEvent.DocumentsExamined(Day.AddDays(1), DocumentFinding.Genuine), Organisation.KMar),
        ];
        foreach (var report in reports)
            Assert.NotNull((await _space.Handle(id, report)).Receipt);
        await _space.Unload(id);

        await AssertLoadsWhatTheJournalSays(id);
        var kept = (await Keeper().Read(_space.Grain(id).GetGrainId()))!;
        Assert.Equal(2, kept.State.Course.Steps.Length);
        Assert.IsType<CaseEvent.DocumentsExamined>(kept.State.Course.Steps[0]);
    }

    [Fact]
    public async Task A_short_stream_has_no_snapshot_and_a_long_one_is_loaded_from_its_snapshot()
    {
        var id = await CaseOf(SnapshotLimits.EventsBetween - 1);
        await _space.Unload(id);
        Assert.Equal(0, await Snapshots(id));

        await Correct(id, 0, 0);
        await _space.Unload(id);
        Assert.Equal(1, await Snapshots(id));

        // A snapshot that says something else than the events shows that it is read.
        var kept = (await Keeper().Read(_space.Grain(id).GetGrainId()))!;
        var household = new HouseholdId(Guid.NewGuid());
        await Overwrite(id, kept with { State = kept.State with { Household = household } });
        Assert.Equal(household, (await _space.Read(id)).Case.Household);
    }

    [Theory]
    [InlineData(0, 64)]
    [InlineData(64, 64)]
    [InlineData(128, 128)]
    [InlineData(5_000, 512)]
    public void The_longer_a_stream_the_later_its_next_snapshot(long version, long events) =>
        Assert.Equal(events, SnapshotLimits.EventsAfter(version));

    [Fact]
    public async Task A_repeat_gets_the_first_answer_after_loading_from_a_snapshot()
    {
        var requestId = Guid.NewGuid();
        var id = await CaseOf(3);
        var command = new CaseCommand.Correct(Kind: ApplicationKind.Repeat);
        var first = (await _space.Handle(id, command, requestId)).Receipt!;
        for (var i = 0; i < SnapshotLimits.EventsBetween; i++)
            await Correct(id, i, 0);
        await _space.Unload(id);

        var again = (await _space.Handle(id, command, requestId)).Receipt!;

        Assert.Equal((first.Version, first.Position, true), (again.Version, again.Position, again.Repeated));
    }

    [Fact]
    public async Task A_snapshot_bears_no_personal_data_in_clear_and_none_at_all_once_the_person_is_erased()
    {
        var id = await CaseOf(SnapshotLimits.EventsBetween);
        await _space.Unload(id);
        var stored = Encoding.Latin1.GetString((byte[])(await _space.Sql(PayloadOf(id)))!);
        Assert.DoesNotContain(FamilyName, stored, StringComparison.Ordinal);
        Assert.DoesNotContain(Number, stored, StringComparison.Ordinal);
        var before = await _space.Read(id);
        Assert.Equal(FamilyName, before.Personal?.FamilyName);

        await _space.Journal.Erase(before.Person, TestContext.Current.CancellationToken);
        await _space.Unload(id);

        var after = await _space.Read(id);
        Assert.Null(after.Personal);
        Assert.Equal(before.Case, after.Case);
        Assert.Equal(await _space.Replay(id), after.Case);
    }

    [Fact]
    public async Task A_damaged_snapshot_is_left_for_the_journal_and_replaced_in_time()
    {
        var id = await CaseOf(SnapshotLimits.EventsBetween + 5);
        await _space.Unload(id);
        var payload = (byte[])(await _space.Sql(PayloadOf(id)))!;
        payload[payload.Length / 2] ^= 1;
        await _space.Sql($"update grain_state set payload = @payload where {RowOf(id)}", ("payload", payload));

        await AssertLoadsWhatTheJournalSays(id);

        await Correct(id, 0, 0);
        await _space.Unload(id);
        Assert.NotNull(await Keeper().Read(_space.Grain(id).GetGrainId()));
        await AssertLoadsWhatTheJournalSays(id);
    }

    [Fact]
    public async Task A_snapshot_of_events_the_journal_does_not_hold_is_left()
    {
        var id = await CaseOf(SnapshotLimits.EventsBetween);
        await _space.Unload(id);
        var kept = (await Keeper().Read(_space.Grain(id).GetGrainId()))!;
        var household = new HouseholdId(Guid.NewGuid());
        var other = kept.State with { Household = household };
        await Overwrite(id, kept with { State = other, Version = kept.Version + 9 });
        await AssertLoadsWhatTheJournalSays(id);

        await _space.Unload(id);
        var elsewhere = kept.Position with { Offset = kept.Position.Offset + 1 };
        await Overwrite(id, kept with { State = other, Position = elsewhere });
        await AssertLoadsWhatTheJournalSays(id);
    }

    [Fact]
    public async Task A_snapshot_of_another_layout_is_left()
    {
        var id = await CaseOf(SnapshotLimits.EventsBetween);
        await _space.Unload(id);
        var kept = (await Keeper().Read(_space.Grain(id).GetGrainId()))!;
        var household = new HouseholdId(Guid.NewGuid());
        var newer = SnapshotLayouts.Case with { VersionOf = _ => SnapshotLayouts.Case.Version + 1 };
        await Overwrite(id, kept with { State = kept.State with { Household = household } }, newer);

        await AssertLoadsWhatTheJournalSays(id);
    }

    [Theory]
    [InlineData("flow-head")]
    [InlineData("flow-segment")]
    public async Task A_damaged_checkpoint_of_the_flow_is_counted_anew_and_replaced(string row)
    {
        var position = (await _space.Read(await CaseOf(1))).Position;
        Assert.Equal(1, (await _space.FlowThrough(position)).PersonsInProcedure);
        await _space.UnloadFlow();
        var stored = $"from grain_state where grain_type = '{row}'";
        var payload = (byte[])(await _space.Sql($"select payload {stored}"))!;
        payload[^1] ^= 1;
        await _space.Sql($"update grain_state set payload = @payload where grain_type = '{row}'", ("payload", payload));

        Assert.Equal(1, (await _space.FlowThrough(position)).PersonsInProcedure);

        position = (await _space.Read(await CaseOf(1))).Position;
        await _space.FlowThrough(position);
        await _space.UnloadFlow();
        Assert.Equal(0L, await _space.Sql($"select count(*) {stored} and payload = @payload", ("payload", payload)));
        Assert.Equal(2, (await _space.FlowThrough(position)).PersonsInProcedure);
    }

    protected abstract Task<JournalOptions> CreateJournal();

    protected abstract ValueTask Remove();

    async Task AssertLoadsWhatTheJournalSays(CaseId id)
    {
        var read = await _space.Read(id);
        Assert.Equal(await _space.Replay(id), read.Case with { Personal = read.Personal });
    }

    SnapshotKeeper<AsylumCase> Keeper() => _space.Service<SnapshotKeeper<AsylumCase>>();

    async Task Overwrite(
        CaseId id, GrainMoment<AsylumCase> moment, SnapshotLayout<AsylumCase>? layout = null)
    {
        var keeper = SnapshotKeeperOf(layout ?? SnapshotLayouts.Case);
        var before = await _space.Sql($"select version from grain_state where {RowOf(id)}");
        await keeper.Finish(_space.Grain(id).GetGrainId(), moment);
        Assert.NotEqual(before, await _space.Sql($"select version from grain_state where {RowOf(id)}"));
    }

    SnapshotKeeper<AsylumCase> SnapshotKeeperOf(SnapshotLayout<AsylumCase> layout) =>
        Microsoft.Extensions.DependencyInjection.ActivatorUtilities.CreateInstance<SnapshotKeeper<AsylumCase>>(
            _space.Service<IServiceProvider>(), layout);

    async Task<long> Snapshots(CaseId id) => Convert.ToInt64(
        await _space.Sql($"select count(*) from grain_state where {RowOf(id)}"), CultureInfo.InvariantCulture);

    static string PayloadOf(CaseId id) => $"select payload from grain_state where {RowOf(id)}";

    static string RowOf(CaseId id)
    {
        var bytes = id.Value.ToByteArray();
        var (high, low) = (BitConverter.ToInt64(bytes, 0), BitConverter.ToInt64(bytes, 8));
        return string.Create(
            CultureInfo.InvariantCulture, $"grain_type = 'case' and key_high = {high} and key_low = {low}");
    }

    async Task<CaseId> CaseOf(int events)
    {
        var id = new CaseId(Guid.NewGuid());
        await Announce(id);
        for (var i = 1; i < events; i++)
            await Correct(id, i, 0);
        return id;
    }

    async Task Announce(CaseId id)
    {
        var details = new PersonalDetails(VNumber.Parse(Number), FamilyName, "Voornaam");
        var announce = new CaseCommand.Announce(
            Day, new(Guid.NewGuid()), ApplicationKind.First, Nationality.NotEstablished, details);
        Assert.NotNull((await _space.Handle(id, announce)).Receipt);
    }

    // Every one changes something, so that it is an event.
    async Task Correct(CaseId id, int step, int what)
    {
        var code = (char)('A' + (step % 2));
        var before = await _space.Read(id);
        CaseCommand.Correct command = what switch
        {
            1 => new(Household: new(Guid.NewGuid())),
            2 => new(AnnouncedOn: before.Case.AnnouncedOn!.Value.AddDays(-1)),
            3 => new(Personal: new(null, GivenNames: $"Voornaam {step}")),
            _ => new(Nationality: Nationality.Parse(
                before.Case.Nationality.Code == $"{code}AA" ? "ZZZ" : $"{code}AA")),
        };
        var answer = await _space.Handle(id, command);
        Assert.False(Assert.IsType<Commands.Receipt>(answer.Receipt).KnownAlready);
    }
}
