using AsielGrains.Contract.V1;
using AsielGrains.Domain.Households;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Reception;
using AsielGrains.Gateway.Access;
using AsielGrains.Gateway.Deadlines;
using AsielGrains.Gateway.Fields;
using AsielGrains.Gateway.Households;
using AsielGrains.Grains.Deadlines;
using AsielGrains.Grains.Households;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;

namespace AsielGrains.Gateway.Reception;

/// <summary>
/// Tells who is on a site, for when everybody must leave it. Everybody is counted, by their places; of whom the caller
/// may know the case is told, and that is recorded.
/// </summary>
sealed class EvacuationDesk(
    SiteRooms rooms, HouseholdReader households, HouseholdCases cases, IDeadlineReadings readings)
{
    public async Task<GetEvacuationListResponse> List(GetEvacuationListRequest request, ServerCallContext context)
    {
        var (site, now, looked) = await rooms.Site(request.SiteId, request.MinPosition, context);
        var position = RequestField.Position(request.MinPosition, "min_position");
        var present = site.PlacementsKnown(now).Where(placement => placement.ArrivedOn is not null).ToList();
        var page = NamedPage<PlaceUse.Placement>.Of(
            present, placement => placement.Id.ToString(), SiteRooms.Size(request.PageSize), request.PageToken);
        var query = new AbsenceQuery(now.Today, SiteFields.Site(request.SiteId), AbsenceDesk.MissedMax);
        var missed = await households.Read(
            grain => grain.ReadAbsences(query), reading => reading.Position, position, context.CancellationToken);
        var since = missed.Missed.ToLookup(one => one.Case, one => one.Since);
        var admission = Admission.Of(context);
        var known = await cases.Read(
            [.. page.Items.Select(placement => placement.Household).Distinct()], position, admission, context);
        var persons = known.ToDictionary(household => household.Key, household => PersonsOf(household.Value));
        if (persons.Values.SelectMany(ids => ids).Distinct().ToList() is { Count: > 0 } told)
            await readings.Disclose(told, DeadlineReader.Of(admission));
        return new()
        {
            Position = looked,
            AsOf = now.At.ToTimestamp(),
            Households =
            {
                from placement in page.Items
                select Of(site, placement, persons[placement.Household].Select(id => PersonOf(id, since[id]))),
            },
            NextPageToken = page.Next,
            HouseholdsCount = page.Total,
            PersonsCount = present.Sum(placement => placement.Places.Count),
        };
    }

    static List<CaseId> PersonsOf(IEnumerable<KnownCase> cases) =>
    [
        .. NewestCases.Of(cases, known => (known.Person, known.Case))
            .Select(known => known.Id)
            .OrderBy(id => id.ToString(), StringComparer.Ordinal),
    ];

    static EvacuatedPerson PersonOf(CaseId id, IEnumerable<DateOnly> missedSince) => new()
    {
        CaseId = id.ToString(),
        MissedSinceOn = missedSince.Select(since => SiteMessages.Text(since)).FirstOrDefault(""),
    };

    static EvacuatedHousehold Of(
        ReceptionSite site, PlaceUse.Placement placement, IEnumerable<EvacuatedPerson> persons) => new()
        {
            HouseholdId = placement.Household.ToString(),
            PlacementId = placement.Id.ToString(),
            Parts = { site.PartsOf(placement).Select(part => part.ToString()) },
            Places = { placement.Places.Select(place => place.ToString()) },
            Persons = placement.Places.Count,
            ArrivedOn = SiteMessages.Text(placement.ArrivedOn),
            Known = { persons },
        };
}
