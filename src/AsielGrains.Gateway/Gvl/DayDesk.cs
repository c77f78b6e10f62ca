using AsielGrains.Contract.V1;
using AsielGrains.Domain.Gvl;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Reception;
using AsielGrains.Domain.Regietafels;
using AsielGrains.Grains.Gvl;
using AsielGrains.Grains.Regietafels;
using AsielGrains.Journal;
using Grpc.Core;
using GvlBoard = AsielGrains.Contract.V1.GvlBoard;
using Session = AsielGrains.Domain.Procedures.RegietafelSession;

namespace AsielGrains.Gateway.Gvl;

/// <summary>
/// Puts the day board together: what the location knows, what the cases say of it, and the agendas of the Regietafel
/// itself.
/// </summary>
sealed class DayDesk(GvlDesk desk, HouseholdFiles files, IGrainFactory grains)
{
    public async Task<GvlBoard> Board(
        SiteId site, JournalPosition? position, Audience audience, ServerCallContext context)
    {
        var stop = context.CancellationToken;
        var booked = (await desk.Read(site, gvl => gvl.Booked(), stop)).View;
        var agenda = await Agenda(site, booked.Day, audience, context);
        var placed = agenda.Select(item => item.Household).Distinct().ToList();
        var known = await files.Read([.. booked.Households.Union(placed)], position, audience.Admission, context);
        var reading = await desk.Read(site, gvl => gvl.Day(new(known.Files, [.. placed])), stop);
        await files.Tell(
            known,
            reading.View.Settled.Select(settled => settled.Step.Household).Intersect(known.Cases.Keys),
            audience);
        return GvlMessages.Of(site, reading, agenda, await desk.BedsOf(site, nights: 1, stop));
    }

    // Without cases that are kept from the caller; of a household the cases that stand on one agenda together.
    async Task<IReadOnlyList<AgendaHousehold>> Agenda(
        SiteId site, DateOnly day, Audience audience, ServerCallContext context)
    {
        var sittings = new List<Domain.Regietafels.Regietafel>();
        foreach (var session in Enum.GetValues<Session>())
            if (await grains.GetRegietafel(new(site, day, session)).Read().WaitAsync(context.CancellationToken)
                is { } reading)
                sittings.Add(reading.Table);
        var cases = sittings.SelectMany(table => table.Agenda).Select(item => item.Case).Distinct().ToList();
        var households = (await files.Of(cases, audience, context))
            .ToDictionary(one => one.Case, one => one.Household);
        return
        [
            .. from table in sittings
               from item in table.Agenda
               where households.ContainsKey(item.Case)
               group item.Discussed by (Table: table.Table!.Value, Household: households[item.Case]) into items
               select new AgendaHousehold(items.Key.Table, items.Key.Household, items.All(discussed => discussed)),
        ];
    }
}
