using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;
using AsielGrains.Journal.Privacy;
using AsielGrains.Journal.Storage;
using AsielGrains.Journal.Tests.Storage;
using static AsielGrains.Journal.Tests.Journals;

namespace AsielGrains.Journal.Tests;

public abstract partial class JournalSpecification
{
    [Fact]
    public async Task Erasing_leaves_the_facts_and_takes_the_person()
    {
        var (person, stream) = (NewPerson(), NewCase());
        await Journal.Append(stream, 0, Registered(person, Details(Number)), new CaseEvent.Lodged(Today));
        var snapshot = await Journal.Seal(person, Details(), Cancel);
        Assert.Equal(Details(), await Journal.Unseal(person, snapshot!, Cancel));

        await Journal.Erase(person, Cancel);
        await Journal.Erase(person, Cancel);

        foreach (var journal in (EventJournal[])[Journal, await Open()])
        {
            var read = await journal.Read(stream);
            Assert.Equal(Registered(person, null!), read[0].Event);
            Assert.Equal(2, read.Count);
            Assert.Null(await journal.FindPerson(VNumber.Parse(Number), Cancel));
            Assert.Null(await journal.Unseal(person, snapshot!, Cancel));
            Assert.Null(await journal.Seal(person, Details(), Cancel));
            foreach (var (target, version) in ((string, long)[])[(stream, 2), (NewCase(), 0)])
                await Assert.ThrowsAsync<PersonErasedException>(
                    () => journal.Append(target, version, Registered(person, Details(Number))));
            Assert.IsType<AppendOutcome.Appended>(await journal.Append(NewCase(), 0, Announced(person)));
        }

        Assert.IsType<AppendOutcome.Appended>(
            await Journal.Append(NewCase(), 0, Registered(NewPerson(), Details(Number))));
    }

    [Fact]
    public async Task An_erasure_on_another_silo_stops_appends_at_once_and_reads_when_the_cached_key_runs_out()
    {
        var (person, stream, other) = (NewPerson(), NewCase(), await Open());
        await Journal.Append(stream, 0, Announced(person, Details()));

        await other.Erase(person, Cancel);

        await Assert.ThrowsAsync<PersonErasedException>(
            () => Journal.Append(stream, 1, Registered(person, Details(Number))));
        Assert.Null((await Journal.Read(stream))[0].Event.Personal);
        Assert.Null(await Journal.FindPerson(VNumber.Parse(Number), Cancel));
    }

    [Fact]
    public async Task A_cached_key_is_forgotten_after_its_lifetime()
    {
        var (person, stream, other) = (NewPerson(), NewCase(), await Open());
        await Journal.Append(stream, 0, Announced(person, Details()));
        await other.Erase(person, Cancel);

        _clock.Advance(SealCache.Lifetime);

        Assert.Null((await Journal.Read(stream))[0].Event.Personal);
    }

    [Fact]
    public async Task A_person_erased_before_anything_was_known_stays_unknown()
    {
        var person = NewPerson();
        await Journal.Erase(person, Cancel);

        await Assert.ThrowsAsync<PersonErasedException>(
            () => Journal.Append(NewCase(), 0, Announced(person, Details())));
    }

    [Fact]
    public async Task Sealed_data_can_not_be_moved_to_another_stream_or_person()
    {
        var (person, other) = (NewPerson(), NewPerson());
        await Journal.Append(NewCase(), 0, Announced(person, Details()));
        await Journal.Append(NewCase(), 0, Announced(other, Details()));
        var snapshot = (await Journal.Seal(person, Details(), Cancel))!;
        var row = (await Space.Create().ReadOn(default, 2))[0];

        await Assert.ThrowsAsync<JournalCorruptException>(() => Journal.Unseal(other, snapshot, Cancel).AsTask());
        await Assert.ThrowsAsync<JournalCorruptException>(
            () => Journal.Unseal(person, row.Event.Sealed!, Cancel).AsTask());
        snapshot[^1] ^= 1;
        await Assert.ThrowsAsync<JournalCorruptException>(() => Journal.Unseal(person, snapshot, Cancel).AsTask());
    }

    [Fact]
    public async Task Another_key_encryption_key_is_refused_at_the_door()
    {
        await using var stranger = new EventJournal(Space.Create(), new(new byte[KeyRing.KeyBytes]), _clock);

        await Assert.ThrowsAsync<JournalRefusedException>(() => stranger.Open(Cancel));
    }
}
