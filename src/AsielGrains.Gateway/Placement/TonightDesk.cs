using AsielGrains.Contract.V1;
using AsielGrains.Domain.Matching;
using AsielGrains.Domain.Reception;
using AsielGrains.Gateway.Capacity;
using AsielGrains.Gateway.Reception;
using Google.Protobuf.WellKnownTypes;
using PlacementQuestion = AsielGrains.Domain.Matching.PlacementQuestion;
using ReceptionPhase = AsielGrains.Domain.Matching.ReceptionPhase;

namespace AsielGrains.Gateway.Placement;

/// <summary>Puts together a site tonight: its guardian knows who is there, the copy where they could go.</summary>
static class TonightDesk
{
    public const int HouseholdsMax = 25;

    const int HouseholdsByDefault = 10;
    const int OptionsMax = 3;

    public static Tonight Of(SiteId id, SiteTonight tonight, ICapacityReadings sites, GetTonightRequest request)
    {
        var message = new Tonight
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
            Position = sites.Position.ToString(),
            Origin = sites.OriginOf(id),
        };
        foreach (var (household, phase) in Moving(tonight, request))
            message.Movable.Add(Of(id, household, phase, tonight, sites));
        return message;
    }

    // As many as it takes to come under the ceiling, unless so many are asked for. Who is there by a measure or in
    // detention does not move to make room.
    static List<(StayingHousehold Household, ReceptionPhase Phase)> Moving(
        SiteTonight tonight, GetTonightRequest request)
    {
        var asked = Fields.Code.Optional<ReceptionPhase>(request.Phase, "phase");
        var free =
            from household in tonight.Staying
            let usual = PhaseTypes.PhaseOf(household.Type)
            where usual is not null
            select (Household: household, Phase: asked ?? usual.Value);
        if (request.Households > 0)
            return [.. free.Take(request.Households)];
        var gone = 0;
        return [.. free.Take(HouseholdsByDefault).TakeWhile(moving =>
        {
            var needed = gone < tonight.AboveCeiling;
            gone += moving.Household.Persons;
            return needed;
        })];
    }

    static MovableHousehold Of(
        SiteId site,
        StayingHousehold household,
        ReceptionPhase phase,
        SiteTonight tonight,
        ICapacityReadings sites)
    {
        var question = new PlacementQuestion(
            new(household.Persons, 0, 0, phase, Site: site, Municipality: tonight.Profile.Municipality)
            {
                KeptFrom = [site],
            },
            household.Met,
            tonight.Night);
        return new()
        {
            PlacementId = household.Placement.ToString(),
            HouseholdId = household.Household.ToString(),
            Persons = household.Persons,
            Part = household.Part.ToString(),
            Since = SiteMessages.Text(household.Since),
            Question = PlacementMessages.Of(question),
            Options =
            {
                PlacementMessages.Options(
                    sites.Find(question).Advice!.Options.Take(OptionsMax), sites.OriginOf),
            },
        };
    }

    static Contract.V1.HourSeen Of(Domain.Reception.HourSeen hour) => new()
    {
        At = hour.At.ToTimestamp(),
        Expected = hour.Expected,
        Over = hour.IsOver,
    };
}
