using System.Diagnostics;
using AsielGrains.Checker.Journals;
using AsielGrains.Cluster.Tests.Crashes;
using AsielGrains.Cluster.Tests.Silos;
using AsielGrains.Contract.V1;
using AsielGrains.TestSupport.Faults;
using Grpc.Core;
using Grpc.Net.Client;

namespace AsielGrains.Cluster.Tests.Places;

public sealed class PlaceTests(PlaceCluster places) : IClassFixture<PlaceCluster>
{
    const int ReservationsShort = 5_000;
    const int ReservationsLong = 100_000;
    const int KillsShort = 3;
    const int KillsLong = 60;

    /// <summary>Of so many kills one takes all silos at once.</summary>
    const int AllOneIn = 5;

    const string Held = "joint-held";
    const string Mending = "place-mending";

    [Fact]
    public async Task Of_racing_reservations_none_gets_a_bed_twice_and_no_bed_is_lost_whatever_is_killed()
    {
        var (start, seed) = (Stopwatch.GetTimestamp(), Soak.AnySeed());
        var cluster = await places.Whole();
        using var desk = new CapacityDesk(cluster);
        var reservations = Soak.Count(ReservationsShort, ReservationsLong);
        var kills = Soak.Count(KillsShort, KillsLong);
        var race = new BedRace(desk, seed, reservations);
        await race.Open();

        var running = race.Run();
        var killed = await Kill(cluster, (race, running), (reservations, kills), new(seed));
        await running;
        await cluster.MakeWhole();

        await using var journal = JournalTables.Postgres(cluster.Database);
        var ledger = await BedLedger.Read(journal);
        await race.Agrees(ledger);
        var counts = new SortedDictionary<string, long>(StringComparer.Ordinal)
        {
            ["reservations"] = reservations,
            ["held"] = ledger.Holds,
            ["refused"] = race.Refused,
            ["kills"] = killed,
        };
        SoakResult.Keep("beds", seed, Stopwatch.GetElapsedTime(start), counts);
    }

    [Fact]
    public async Task What_is_held_on_one_site_when_the_silo_dies_before_the_other_is_found_and_set_right()
    {
        var cluster = await places.Whole();
        using var desk = new CapacityDesk(cluster);
        var (one, other) = (await Opened(desk), await Opened(desk));
        var request = new PlaceAcrossSitesRequest
        {
            RequestId = CapacityDesk.NewId(),
            HouseholdId = CapacityDesk.NewHousehold(),
            Reason = SplitReason.TooLarge,
            Parts = { Part(one, 8), Part(other, 3) },
            From = CapacityDesk.Today,
        };
        await Dies(cluster, cluster.Silos[0], Held, silo =>
            desk.Households(silo).PlaceAcrossSitesAsync(request, desk.Options()));

        var found = await Differences(desk, request.HouseholdId);
        Assert.Equal([DifferenceKind.JointUndecided], found.Select(difference => difference.Kind));
        Assert.Equal((8, 0), (await Reserved(desk, one), await Reserved(desk, other)));
        await Mend(desk);
        Assert.Empty(await Differences(desk, request.HouseholdId));
        Assert.Equal((0, 0), (await Reserved(desk, one), await Reserved(desk, other)));
        var again = await Assert.ThrowsAsync<RpcException>(() =>
            desk.Insist((silo, options) => desk.Households(silo).PlaceAcrossSitesAsync(request, options)));
        Assert.Equal(StatusCode.FailedPrecondition, again.StatusCode);
    }

    [Fact]
    public async Task A_case_says_where_its_household_is_although_silos_die_between_the_arrival_and_that()
    {
        var cluster = await places.Whole();
        using var desk = new CapacityDesk(cluster);
        var (site, household) = (await Opened(desk), CapacityDesk.NewHousehold());
        var @case = await Registered(cluster, household);
        var placement = (await desk.Hold(site, household, 2)).PlacementId;
        await Says(cluster, @case, PlacePhase.Expected);
        var before = cluster.Silos.Select(silo => silo.Settings).ToArray();
        foreach (var silo in cluster.Silos)
        {
            FailingSilo.Plan(silo, Mending, 1);
            await silo.Kill();
        }

        await cluster.MakeWhole();
        await desk.Arrive(site, placement);
        await cluster.Until(
            () => Task.FromResult(cluster.Silos.Any(silo => DiedAt(silo, Mending))),
            "one died before the case followed");
        for (var seat = 0; seat < before.Length; seat++)
            cluster.Silos[seat].Settings = before[seat];
        foreach (var silo in cluster.Up.ToArray())
            await silo.Kill();
        await cluster.MakeWhole();

        var place = await Says(cluster, @case, PlacePhase.Present);
        Assert.Equal((site, placement), (place.Stays.Single().SiteId, place.Stays.Single().PlacementId));
        Assert.Empty(await Differences(desk, household));
    }

    static async Task<int> Kill(
        SiloCluster cluster, (BedRace Race, Task Running) at, (int Reservations, int Kills) plan, Random random)
    {
        var killed = 0;
        for (; killed < plan.Kills && !at.Running.IsCompleted; killed++)
        {
            var next = plan.Reservations * (killed + 1) / (plan.Kills + 1);
            await cluster.Until(
                () => Task.FromResult(at.Race.Begun >= next || at.Running.IsCompleted), "the race went on");
            if (killed % AllOneIn == AllOneIn - 1)
                await Task.WhenAll(cluster.Silos.Select(silo => silo.Kill()));
            else
                await cluster.Silos[random.Next(cluster.Silos.Count)].Kill();
            await cluster.MakeWhole();
        }

        return killed;
    }

    static async Task Dies<T>(
        SiloCluster cluster, Silo silo, string place, Func<Silo, AsyncUnaryCall<T>> call)
    {
        var before = silo.Settings;
        FailingSilo.Plan(silo, place, 1);
        await silo.Kill();
        await cluster.MakeWhole();
        await Assert.ThrowsAsync<RpcException>(async () => await call(silo));
        await cluster.Until(() => Task.FromResult(DiedAt(silo, place)), $"it died at {place}");
        silo.Settings = before;
    }

    static bool DiedAt(Silo silo, string place) =>
        !silo.Running && silo.Process.Output.Contains($"failpoint {place}", StringComparison.Ordinal);

    static async Task<string> Opened(CapacityDesk desk)
    {
        var site = $"site-{Guid.NewGuid():N}"[..20];
        await desk.Open(site, units: 2, placesEach: 4);
        return site;
    }

    static PlacePart Part(string site, int persons) =>
        new() { SiteId = site, Part = CapacityDesk.Part, Persons = persons };

    static async Task<PlaceDifference[]> Differences(CapacityDesk desk, string household)
    {
        var response = await desk.Insist((silo, options) =>
            desk.Households(silo).ListPlaceDifferencesAsync(new() { PageSize = 1_000 }, options));
        return [.. response.Differences.Differences.Where(difference => difference.HouseholdId == household)];
    }

    static Task<MendPlaceDifferencesResponse> Mend(CapacityDesk desk) => desk.Insist((silo, options) =>
        desk.Households(silo).MendPlaceDifferencesAsync(new(), options));

    static async Task<int> Reserved(CapacityDesk desk, string site) =>
        (await desk.Read(site)).Nights[0].Types_[0].Reserved;

    static async Task<string> Registered(SiloCluster cluster, string household)
    {
        var request = new RegisterCaseRequest
        {
            RequestId = CapacityDesk.NewId(),
            CaseId = CapacityDesk.NewHousehold(),
            RegisteredOn = CapacityDesk.Today,
            Kind = ApplicationKind.First,
            Nationality = "SYR",
            HouseholdId = household,
            Personal = new() { VNumber = $"999{Random.Shared.Next(1_000_000, 9_999_999)}" },
        };
        using var channel = GrpcChannel.ForAddress(cluster.Silos[0].Grpc);
        await new CasesService.CasesServiceClient(channel).RegisterCaseAsync(request, Ind(cluster));
        return request.CaseId;
    }

    static async Task<CasePlace> Says(SiloCluster cluster, string @case, PlacePhase phase)
    {
        using var channel = GrpcChannel.ForAddress(cluster.Silos[0].Grpc);
        var cases = new CasesService.CasesServiceClient(channel);
        CasePlace? place = null;
        await cluster.Until(
            async () =>
            {
                try
                {
                    place = (await cases.GetCaseAsync(new() { CaseId = @case }, Ind(cluster))).Case.Place;
                }
                catch (RpcException unanswered) when (unanswered.StatusCode is StatusCode.Unavailable)
                {
                    // Silos that died just now are not missed yet: whoever asks asks again.
                    return false;
                }

                return place?.Phase == phase;
            },
            $"the case said {phase}");
        return place!;
    }

    static Metadata Ind(SiloCluster cluster) => cluster.Headers("ind.officer", "ind.asielprocedure.behandelen");
}
