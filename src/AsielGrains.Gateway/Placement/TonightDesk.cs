using AsielGrains.Contract.V1;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Matching;
using AsielGrains.Domain.Reception;
using AsielGrains.Gateway.Access;
using AsielGrains.Gateway.Capacity;
using AsielGrains.Gateway.Gvl;
using AsielGrains.Gateway.Households;
using AsielGrains.Gateway.Reception;
using Google.Protobuf.WellKnownTypes;
using PlacementQuestion = AsielGrains.Contract.V1.PlacementQuestion;
using ReceptionPhase = AsielGrains.Contract.V1.ReceptionPhase;

namespace AsielGrains.Gateway.Placement;

/// <summary>
/// Puts together a site tonight: its guardian knows who is there, their cases and moves what weighs, the copy of the
/// sites where they could go.
/// </summary>
sealed class TonightDesk(
    SiteDesk sites, GvlDesk gvls, HouseholdReader households, AskedQuestions questions, CapacityReader reader)
{
    public const int HouseholdsMax = 25;

    const int HouseholdsByDefault = 10;
    const int OptionsMax = 3;

    /// <exception cref="Refusals.RefusedException">The site is not known.</exception>
    public async Task<Tonight> Read(
        SiteId id, GetTonightRequest request, Admission admission, CancellationToken cancellation)
    {
        var tonight = (await sites.ReadTonight(id, cancellation)).Tonight;
        var known = reader.Sites;
        var message = Of(id, tonight, known);
        var (movable, blocked) = await Moving(tonight, request.Households, cancellation);
        message.MoveBlocked = blocked;
        var asked = movable.Select(household => Asked(id, tonight, household, request.Phase)).ToArray();
        await Complete(asked, movable, admission, cancellation);
        message.Movable.Add(movable.Zip(asked, (household, question) => Of(household, question, known)));
        if (await gvls.FindAwaited(id, cancellation) is { } awaited)
            message.Awaited = TonightArrivals.Of(awaited, known.Find(id)?.Site.State, known.Now);
        return message;
    }

    async Task Complete(
        PlacementQuestion[] asked,
        List<StayingHousehold> movable,
        Admission admission,
        CancellationToken cancellation)
    {
        var parallel = new ParallelOptions
        {
            MaxDegreeOfParallelism = GatewayLimits.HouseholdReadsAtOnceMax,
            CancellationToken = cancellation,
        };
        await Parallel.ForAsync(0, asked.Length, parallel, async (i, token) =>
        {
            asked[i] = (await questions.Complete(asked[i], admission, token))!;
            if (asked[i].Household.Phase is ReceptionPhase.Unspecified)
                asked[i].Household.Phase = (ReceptionPhase)PhaseTypes.PhaseOf(movable[i].Type)!.Value;
        });
    }

    // As many as it takes to come under the ceiling, unless so many are asked for. Whom a partner blocks stays, and who
    // is there by a measure or in detention does not move to make room.
    async Task<(List<StayingHousehold> Movable, int Blocked)> Moving(
        SiteTonight tonight, int asked, CancellationToken cancellation)
    {
        var (movable, blocked, gone) = (new List<StayingHousehold>(), 0, 0);
        bool IsEnough() => asked > 0
            ? movable.Count == asked
            : movable.Count == HouseholdsByDefault || gone >= tonight.AboveCeiling;
        var staying = tonight.Staying.Where(household => PhaseTypes.PhaseOf(household.Type) is not null);
        foreach (var some in staying.Chunk(GatewayLimits.HouseholdReadsAtOnceMax))
        {
            if (IsEnough())
                break;
            var areBlocked = await Task.WhenAll(some.Select(household =>
                IsBlocked(household.Household, tonight.Night, cancellation)));
            foreach (var (household, isBlocked) in some.Zip(areBlocked).TakeWhile(_ => !IsEnough()))
            {
                blocked += isBlocked ? 1 : 0;
                if (isBlocked)
                    continue;
                movable.Add(household);
                gone += household.Persons;
            }
        }

        return (movable, blocked);
    }

    async Task<bool> IsBlocked(HouseholdId household, DateOnly night, CancellationToken cancellation) =>
        await households.Grain.ReadBlock(household, night).WaitAsync(cancellation) is not null;

    static PlacementQuestion Asked(
        SiteId site, SiteTonight tonight, StayingHousehold household, ReceptionPhase phase) => new()
        {
            HouseholdId = household.Household.ToString(),
            From = SiteMessages.Text(tonight.Night),
            Elsewhere = true,
            Household = new()
            {
                Persons = household.Persons,
                Phase = phase,
                SiteId = site.ToString(),
                Municipality = tonight.Profile.Municipality,
                MetRules = { SiteMessages.Traits(household.Met) },
            },
        };

    static MovableHousehold Of(StayingHousehold household, PlacementQuestion question, ICapacityReadings known)
    {
        var asked = PlacementFields.Question(question, known.Now.Today);
        return new()
        {
            PlacementId = household.Placement.ToString(),
            HouseholdId = household.Household.ToString(),
            Persons = household.Persons,
            Part = household.Part.ToString(),
            Since = SiteMessages.Text(household.Since),
            Question = question,
            Options =
            {
                PlacementMessages.Options(known.Find(asked).Advice!.Options.Take(OptionsMax), known.OriginOf),
            },
        };
    }

    static Tonight Of(SiteId id, SiteTonight tonight, ICapacityReadings known) => new()
    {
        SiteId = id.ToString(),
        SiteName = tonight.Profile.Name,
        NightOn = SiteMessages.Text(tonight.Night),
        Ceiling = tonight.Ceiling ?? 0,
        Present = tonight.Present,
        Announced = tonight.Announced,
        Leaving = tonight.Leaving,
        Expected = tonight.Expected,
        AboveCeiling = tonight.AboveCeiling,
        BreachEuros = tonight.BreachEuros ?? 0,
        EurosAtRisk = tonight.EurosAtRisk,
        Hours = { tonight.Hours.Select(Of) },
        Counted = tonight.Counted is { } counted ? SiteMessages.Of(counted) : null,
        Position = known.Position.ToString(),
        Origin = known.OriginOf(id),
    };

    static Contract.V1.HourSeen Of(Domain.Reception.HourSeen hour) => new()
    {
        At = hour.At.ToTimestamp(),
        Expected = hour.Expected,
        Over = hour.IsOver,
    };
}
