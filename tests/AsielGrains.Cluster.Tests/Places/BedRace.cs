using System.Collections.Concurrent;
using AsielGrains.Contract.V1;
using Grpc.Core;

namespace AsielGrains.Cluster.Tests.Places;

/// <summary>
/// Clients that race for the beds of a few sites, one of them hot: they hold, give back, arrive and depart, and keep
/// what they were told. What every site answers in between must add up.
/// </summary>
/// <param name="reservations">So many at most.</param>
/// <param name="pace">Between two reservations of a client; none: as fast as it can.</param>
sealed class BedRace(CapacityDesk desk, int seed, int reservations, TimeSpan pace = default)
{
    const int Clients = 12;
    const int Units = 40;
    const int PlacesEach = 4;
    const int PersonsMax = 4;
    const int SitesCount = 8;

    /// <summary>Of so many reservations one is for the hot site, whatever the number of the others.</summary>
    const int HotOneIn = 2;

    const int LooksOneIn = 8;
    const int LeavingMax = 3;

    readonly ConcurrentDictionary<(string Site, string Placement), Stay> _stays = [];
    readonly string[] _sites = [.. Enumerable.Range(1, SitesCount).Select(number => $"race-{seed:x8}-{number}")];
    int _begun;
    int _refused;

    public const int Places = Units * PlacesEach;

    /// <summary>Reservations that were begun so far.</summary>
    public int Begun => Volatile.Read(ref _begun);

    public int Refused => Volatile.Read(ref _refused);

    /// <summary>Begins no further reservation; those that were begun come to their end.</summary>
    public void End() => Interlocked.Exchange(ref _begun, reservations);

    public async Task Open()
    {
        foreach (var site in _sites)
            await desk.Open(site, Units, PlacesEach);
    }

    public Task Run() => Task.WhenAll(Enumerable.Range(0, Clients).Select(number => Client(new(seed + number))));

    /// <summary>What clients were told, what is in the journal and what the sites answer is one and the same.</summary>
    public async Task Agrees(BedLedger ledger)
    {
        foreach (var site in _sites)
        {
            var told = _stays.Values.Where(stay => stay.Site == site).ToArray();
            var logged = ledger.Standing.Where(stay => stay.Key.Site == site).ToArray();
            Assert.Equal(
                told.Select(stay => stay.Placement).Order(), logged.Select(stay => stay.Key.Placement).Order());
            Assert.All(told, stay => Assert.Equal(stay.Persons, ledger.Standing[(site, stay.Placement)].Length));
            var answer = await desk.Read(site);
            AddsUp(answer);
            var tonight = answer.Nights[0].Types_[0];
            Assert.Equal(
                (told.Where(stay => stay.Arrived).Sum(stay => stay.Persons),
                    told.Where(stay => !stay.Arrived).Sum(stay => stay.Persons)),
                (tonight.Occupied, tonight.Reserved));
        }
    }

    async Task Client(Random random)
    {
        while (Interlocked.Increment(ref _begun) <= reservations)
        {
            var site = random.Next(HotOneIn) == 0 ? _sites[0] : _sites[random.Next(_sites.Length)];
            if (await Hold(site, 1 + random.Next(PersonsMax)) is { } stay)
                await GoOn(stay, random);
            else
                await Leave(site, random);
            if (random.Next(LooksOneIn) == 0)
                AddsUp(await desk.Read(site));
            await Task.Delay(pace);
        }
    }

    async Task<Stay?> Hold(string site, int persons)
    {
        try
        {
            var held = await desk.Hold(site, CapacityDesk.NewHousehold(), persons);
            Assert.Equal(persons, held.Places.Count);
            return new(site, held.PlacementId, persons, false);
        }
        catch (RpcException full) when (full.StatusCode is StatusCode.FailedPrecondition)
        {
            Interlocked.Increment(ref _refused);
            return null;
        }
    }

    // Half of them arrive, a third of the others is given back at once, the rest stays held. Until its client is done
    // with it nobody else touches it.
    async Task GoOn(Stay stay, Random random)
    {
        if (random.Next(2) == 0)
        {
            await desk.Arrive(stay.Site, stay.Placement);
            stay = stay with { Arrived = true };
        }
        else if (random.Next(3) == 0)
        {
            await desk.Cancel(stay.Site, stay.Placement);
            return;
        }

        _stays[(stay.Site, stay.Placement)] = stay;
    }

    // A full site makes room, or nobody would race for it any more.
    async Task Leave(string site, Random random)
    {
        var some = _stays.Where(stay => stay.Key.Site == site).ToArray();
        for (var left = 0; left < LeavingMax && some.Length > 0; left++)
            if (_stays.TryRemove(some[random.Next(some.Length)].Key, out var stay))
                await (stay.Arrived
                    ? desk.Depart(site, stay.Placement)
                    : desk.Cancel(site, stay.Placement));
    }

    /// <summary>On each night each place is one of the five, and none is lost.</summary>
    public static void AddsUp(Site site)
    {
        foreach (var night in site.Nights)
        {
            var type = Assert.Single(night.Types_);
            Assert.Equal(Places, type.Total);
            Assert.Equal(type.Total, type.Occupied + type.Reserved + type.Blocked + type.Flex + type.Allocable);
            Assert.True(type.Allocable >= 0, $"{type.Allocable} places can be given out.");
        }
    }

    /// <summary>What a client knows of a placement.</summary>
    public sealed record Stay(string Site, string Placement, int Persons, bool Arrived);
}
