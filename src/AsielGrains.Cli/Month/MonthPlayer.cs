using AsielGrains.Cli.Output;
using AsielGrains.Cli.Portfolio;
using AsielGrains.Cli.Scenes;
using AsielGrains.Cli.Session;
using AsielGrains.Contract.V1;
using Grpc.Core;

namespace AsielGrains.Cli.Month;

/// <summary>
/// Plays a month through the national portfolio by the calls that the desks make: who is there arrives today and has a
/// day of leaving; who is to come has places from a later day, moves on after some nights, and is placed where the
/// system advises. A site lives by the clock, so the days to come are played in its calendar ahead.
/// </summary>
sealed class MonthPlayer(ChainSession session, string today)
{
    const int AtOnceMax = 8;
    const int TriesMax = 5;

    readonly DateOnly _first = CalendarDate.Parse(today);
    readonly MonthBook _book = new();
    readonly LastPosition _last = new();
    int _repeated;
    int _stayed;
    int _arrived;
    int _moved;
    int _left;
    int _unplaced;

    public async Task<MonthOutcome> Play(CancellationToken stop)
    {
        using var text = PortfolioReader.Open(null);
        var portfolio = PortfolioReader.Read(text);
        var rows = portfolio.Parts.Where(row => row.IsOpenOn(today)).ToList();
        await new PortfolioLoader(session).Load(portfolio with { Parts = [.. rows] }, today, stop);
        var before = MonthCheck.Persons(await Nights(stop));
        await Parallel.ForEachAsync(rows.Index(), Limits(stop), async (row, cancellation) =>
            await Stay(row.Item, row.Index * MonthPlan.StockPerPart, cancellation));
        await Nights(stop);
        // Whoever arrives goes where the system advises, and that would be elsewhere now: a second run ends here.
        for (var day = 0; day < MonthPlan.Days && _repeated < _stayed; day++)
            await Parallel.ForEachAsync(MonthPlan.ArrivingOn(day), Limits(stop), async (household, cancellation) =>
                await Arrive(household, day, cancellation));
        return Outcome(before, await Nights(stop));
    }

    MonthOutcome Outcome(int[] before, Capacity after) => new(
        MonthPlan.Days,
        MonthCheck.NightsEqual(before, MonthCheck.Persons(after), _book.Persons),
        MonthCheck.IdentitiesBroken(after),
        _book.Doubles,
        _book.Given,
        _stayed,
        _arrived,
        _moved,
        _left,
        _unplaced);

    async Task Stay(PortfolioRow part, int first, CancellationToken stop)
    {
        for (var number = first; number < first + MonthPlan.StockPerPart; number++)
        {
            var leaving = MonthPlan.LeavingDayOf(number);
            var hold = new HoldPlacesRequest
            {
                SiteId = part.Site,
                HouseholdId = SceneIds.Household("month", today, number),
                Persons = MonthPlan.PersonsOf(number),
                Part = part.Part,
                From = Day(0),
                Until = Day(leaving),
            };
            hold.RequestId = SceneIds.SiteRequestId(part.Site, hold.ToString());
            if (await Refusable(async () => await session.Sites.HoldPlacesAsync(hold, await session.Options(stop)))
                is not { } held)
                return;
            var arrival = new ConfirmArrivalRequest
            {
                SiteId = part.Site, PlacementId = held.PlacementId, ArrivedOn = Day(0),
            };
            arrival.RequestId = SceneIds.SiteRequestId(part.Site, arrival.ToString());
            _last.Take((await session.Sites.ConfirmArrivalAsync(arrival, await session.Options(stop))).Receipt);
            Interlocked.Increment(ref _stayed);
            _last.Take(held.Receipt);
            if (held.Receipt.Repeated)
                Interlocked.Increment(ref _repeated);
            var end = MonthPlan.LeavesOnFirstDay(number) ? await Leave(part.Site, held.PlacementId, stop) : leaving;
            _book.Add(part.Site, hold.HouseholdId, held.Places, (0, end), !held.Receipt.Repeated);
        }
    }

    async Task<int> Leave(string site, string placement, CancellationToken stop)
    {
        var departure = new ReportDepartureRequest { SiteId = site, PlacementId = placement, DepartedOn = Day(0) };
        departure.RequestId = SceneIds.SiteRequestId(site, departure.ToString());
        _last.Take((await session.Sites.ReportDepartureAsync(departure, await session.Options(stop))).Receipt);
        Interlocked.Increment(ref _left);
        return 0;
    }

    async Task Arrive(int number, int day, CancellationToken stop)
    {
        var household = SceneIds.Household("month/arriving", today, number);
        var persons = MonthPlan.PersonsOf(number);
        var asked = new PlacementQuestion
        {
            From = Day(day), Household = new() { Persons = persons, Phase = ReceptionPhase.Arrival },
        };
        if (await Place(household, asked, null, stop) is not { } arrived)
            return;
        Interlocked.Increment(ref _arrived);
        var next = day + MonthPlan.ArrivalNights;
        var onward = new PlacementQuestion
        {
            From = Day(next),
            Household = new()
            {
                Persons = persons,
                Phase = ReceptionPhase.ExtendedProcedure,
                SiteId = arrived.Site,
            },
            Elsewhere = true,
        };
        var left = new LeftPlacement
        {
            SiteId = arrived.Site, PlacementId = arrived.Id, Reason = MoveReason.Procedure,
        };
        var moved = await Place(household, onward, left, stop);
        _book.Add(
            arrived.Site, household, arrived.Places, (day, moved is null ? MonthPlan.Days : next), arrived.IsNew);
        if (moved is not var (site, _, places, isNew))
            return;
        Interlocked.Increment(ref _moved);
        _book.Add(site, household, places, (next, MonthPlan.Days), isNew);
    }

    // Between the advice and the hold others take places: it is asked anew.
    async Task<Placed?> Place(
        string household, PlacementQuestion question, LeftPlacement? left, CancellationToken stop)
    {
        for (var tries = 0; tries < TriesMax; tries++)
        {
            var advice = (await session.Placement.FindPlaceAsync(
                new() { Question = question }, await session.Options(stop))).Advice;
            if (advice.Options.Count == 0)
                break;
            var option = advice.Options[0];
            var accept = new AcceptOptionRequest
            {
                HouseholdId = household, Question = question, SiteId = option.SiteId, Part = option.Part, Left = left,
            };
            accept.RequestId = SceneIds.SiteRequestId(option.SiteId, accept.ToString());
            if (await Refusable(async () => await session.Placement.AcceptOptionAsync(
                accept, await session.Options(stop))) is { } accepted)
                return Taken(option.SiteId, accepted);
        }

        Interlocked.Increment(ref _unplaced);
        return null;
    }

    Placed Taken(string site, AcceptOptionResponse accepted)
    {
        _last.Take(accepted.Receipt);
        if (accepted.LeftReceipt is { } left)
            _last.Take(left);
        return new(site, accepted.PlacementId, accepted.Places, !accepted.Receipt.Repeated);
    }

    async Task<Capacity> Nights(CancellationToken stop)
    {
        var request = new GetCapacityRequest { Filter = new() { Nights = MonthPlan.Days }, MinPosition = _last.Text };
        return (await session.Capacity.GetCapacityAsync(request, await session.Options(stop))).Capacity;
    }

    string Day(int number) => CalendarDate.Text(_first.AddDays(number));

    static ParallelOptions Limits(CancellationToken stop) =>
        new() { MaxDegreeOfParallelism = AtOnceMax, CancellationToken = stop };

    static async Task<T?> Refusable<T>(Func<Task<T>> call)
        where T : class
    {
        try
        {
            return await call();
        }
        catch (RpcException refusal) when (ReasonNames.Of(refusal) is "NO_PLACE_LEFT" or "NOT_AN_OPTION"
            or "CEILING_REACHED" or "PLACE_TAKEN" or "HOUSEHOLD_PLACED_ALREADY"
            or "HOUSEHOLD_HAS_PLACE")
        {
            return null;
        }
    }

    sealed record Placed(string Site, string Id, IReadOnlyCollection<string> Places, bool IsNew);
}
