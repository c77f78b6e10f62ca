using AsielGrains.Domain;
using AsielGrains.Domain.Gvl;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Partners;
using AsielGrains.Domain.Reception;
using AsielGrains.Domain.Time;
using AsielGrains.Grains.Commands;
using AsielGrains.Grains.Gvl;
using AsielGrains.Grains.Tests.Clusters;

namespace AsielGrains.Grains.Tests.Gvl;

public sealed class GvlGrainTests : IAsyncLifetime
{
    static readonly Caller Coa = new(Organisation.Coa, ChainRole.CoaPlacement.Name, Purposes.ReceptionPlacement);
    static readonly Caller Ind = new(Organisation.Ind, ChainRole.IndOfficer.Name, Purposes.AsylumProcedure);
    static readonly Caller Kmar = new(Organisation.KMar, ChainRole.BorderRegistrar.Name, Purposes.BorderScreening);
    static readonly SiteId Gilze = SiteId.Parse("gilze");

    readonly TestFolder _folder = new();
    ChainCluster _chain = null!;

    IGvlGrain Gvl => _chain.Grains.GetGvl(Gilze);

    static InterpreterWish Speaks(string language) => new(LanguageCode.Parse(language));

    // A working day that lies ahead, whatever day the test runs on.
    static DateOnly NextMonday
    {
        get
        {
            var day = DutchTime.DateAt(TimeProvider.System.GetUtcNow()).AddDays(1);
            while (day.DayOfWeek is not DayOfWeek.Monday)
                day = day.AddDays(1);
            return day;
        }
    }

    public async ValueTask InitializeAsync() => _chain = await ChainCluster.Start(_folder.Path);

    public async ValueTask DisposeAsync()
    {
        await _chain.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Of_many_who_race_for_the_desks_of_one_hour_only_as_many_get_one_as_there_are()
    {
        await Open();
        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => Ask(Booking(new(9, 0)))));
        Assert.Equal(3, answers.Count(answer => answer.Receipt is not null));
        Assert.All(
            answers.Where(answer => answer.Receipt is null),
            answer => Assert.Equal(Reason.NoSlotLeft, answer.Rejection!.Reason));
        var starts = (await Gvl.FreeStarts(new(GvlStep.DocumentCheck, 1, NextMonday)))!.View.Starts;
        Assert.DoesNotContain(starts, start => start.StartsAt == new TimeOnly(9, 15));
        Assert.Contains(starts, start => start.StartsAt == new TimeOnly(9, 30));
    }

    [Fact]
    public async Task A_restart_forgets_no_booking_and_a_repeat_gets_the_first_answer()
    {
        await Open();
        var (request, booking) = (Guid.NewGuid(), Booking(new(10, 0)));
        var first = await Ask(booking, request).Accepted();
        await Restart();

        Assert.Equal(first with { Repeated = true }, await Ask(booking, request).Accepted());
        var reading = (await Gvl.Board())!;
        Assert.Equal((first.Version, first.Position), (reading.Version, reading.Position));
        var forecast = (await Gvl.Forecast(new(NextMonday, [], null)))!.View;
        Assert.Equal(30, forecast.Functions.Single(line => line.Function is GvlFunction.DocumentDesk).DemandMinutes);
    }

    [Fact]
    public async Task A_planned_hearing_is_booked_with_its_interpreter_and_a_repeat_for_another_is_refused()
    {
        await Open();
        var (household, from) = (new HouseholdId(Guid.NewGuid()), DutchTime.StartOf(NextMonday));
        var plan = (await Gvl.PlanHearing(new(new(
            GvlStep.ApplicationInterview, household, 1, Speaks("som"), from, from.AddDays(1), [], 1))))!.View;
        var start = Assert.Single(plan.Starts);
        Assert.Equal(new TimeOnly(8, 0), start.Start.StartsAt);

        var booking = new GvlCommand.Book(
            new UseId(Guid.NewGuid()), household, 1,
            [new(GvlStep.ApplicationInterview, start.Day, start.Start.StartsAt)], Speaks("som"));
        var request = Guid.NewGuid();
        Task<Answer> Send(GvlCommand command) => Gvl.Handle(new(request, command, Ind));
        await Send(booking).Accepted();
        Assert.True((await Send(booking).Accepted()).Repeated);
        Assert.Equal(Fault.RequestIdReused, (await Send(booking with { Interpreter = Speaks("ara") })).Fault);
    }

    [Fact]
    public async Task A_household_is_awaited_until_it_arrives()
    {
        await Open();
        var household = new HouseholdId(Guid.NewGuid());
        await Ask(new GvlCommand.Expect(household, 3, DutchTime.DateAt(TimeProvider.System.GetUtcNow()))).Accepted();
        Assert.Equal(new(1, 3), (await Gvl.Awaited())!.View.Count);

        var arrived = await Ask(new GvlCommand.ReportArrival(household, 3)).Accepted();
        var awaited = (await Gvl.Awaited())!;
        Assert.Empty(awaited.View.Households);
        Assert.Equal(arrived.Position, awaited.Position);
    }

    [Fact]
    public async Task A_repeated_booking_of_what_is_missing_is_the_same_though_the_cases_say_more_by_then()
    {
        await Open();
        var (request, household) = (Guid.NewGuid(), new HouseholdId(Guid.NewGuid()));
        var unknown = HouseholdFile.Unknown(household);
        var missing = new GvlCommand.BookMissing(
            new(request), household, 3, DutchTime.StartOf(NextMonday), [], unknown);
        var first = await Gvl.Handle(new(request, missing, Coa)).Accepted();
        await Restart();
        var known = unknown with { Recorded = [new(GvlStep.TuberculosisScreening, NextMonday)] };
        var again = await Gvl.Handle(new(request, missing with { File = known }, Coa)).Accepted();

        Assert.Equal(first with { Repeated = true }, again);
        var steps = (await Gvl.Mandatory(new([known])))!.View.Households[0].Steps;
        Assert.Equal(MandatoryState.Done, steps.Single(step => step.Step is GvlStep.TuberculosisScreening).State);
        Assert.Equal(5, steps.Count(step => step.State is MandatoryState.Booked));
        Assert.Empty((await Gvl.Booked())!.View.Households);
        Assert.Empty((await Gvl.Day(new([known], [household])))!.View.Settled);
    }

    [Fact]
    public async Task Who_asks_is_told_by_the_envelope_and_not_by_the_command()
    {
        await Open();
        var booking = Booking(new(11, 0)) with { By = Organisation.KMar };
        var answer = await Gvl.Handle(new(Guid.NewGuid(), booking, Coa));
        Assert.Equal(Reason.StepNotYours, answer.Rejection!.Reason);
    }

    [Fact]
    public async Task The_directory_knows_every_location_that_was_opened()
    {
        var directory = _chain.Grains.GetGrain<IGvlDirectoryGrain>(0);
        Assert.Empty(await directory.All());
        await Open();
        Assert.Equal([Gilze], await directory.All());
    }

    [Fact]
    public async Task A_location_with_a_long_history_resumes_from_its_snapshot()
    {
        await Open();
        for (var visit = 0; visit < 220; visit++)
            await Gvl.Handle(new(Guid.NewGuid(), new GvlCommand.ReportArrival(
                new HouseholdId(Guid.NewGuid()), 2), Coa)).Accepted();
        await Ask(Booking(new(9, 0))).Accepted();
        var before = (await Gvl.Board())!;
        await Restart();
        var after = (await Gvl.Board())!;
        Assert.Equal((before.Version, before.Position), (after.Version, after.Position));
        Assert.Equal((220, 440), (after.View.Arrived.Households, after.View.Arrived.Persons));
        Assert.Equal(
            before.View.Households.Select(line => line.Visit.Household),
            after.View.Households.Select(line => line.Visit.Household));
    }

    [Fact]
    public async Task A_location_that_nobody_opened_is_unknown()
    {
        Assert.Null(await Gvl.Board());
        Assert.Equal(Reason.GvlUnknown, (await Ask(Booking(new(9, 0)))).Rejection!.Reason);
    }

    async Task Open()
    {
        var reference = ShippedGvl.FindReference("gilze")!;
        var open = new GvlCommand.Open(new(reference.Name, reference.Id, false), reference.ResourcesAtOpening);
        await Gvl.Handle(new(Guid.NewGuid(), open, Coa)).Accepted();
    }

    static GvlCommand.Book Booking(TimeOnly time) => new(
        new(Guid.NewGuid()),
        new HouseholdId(Guid.NewGuid()),
        3,
        [new(GvlStep.DocumentCheck, NextMonday, time)]);

    Task<Answer> Ask(GvlCommand command, Guid? request = null) =>
        Gvl.Handle(new(request ?? Guid.NewGuid(), command, Kmar));

    async Task Restart()
    {
        await _chain.DisposeAsync();
        _chain = await ChainCluster.Start(_folder.Path);
    }
}
