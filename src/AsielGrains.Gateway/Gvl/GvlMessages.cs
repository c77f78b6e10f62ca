using AsielGrains.Contract.V1;
using AsielGrains.Domain.Reception;
using AsielGrains.Gateway.Reception;
using AsielGrains.Grains.Gvl;
using Google.Protobuf.WellKnownTypes;
using Contracts = AsielGrains.Contract.V1;
using Joint = AsielGrains.Domain.Gvl;

namespace AsielGrains.Gateway.Gvl;

/// <summary>Writes the day board in the contract's form.</summary>
static class GvlMessages
{
    public static GvlBoard Of(
        SiteId site, GvlReading<Joint.GvlDay> reading, IReadOnlyList<AgendaHousehold> agenda, Beds? beds)
    {
        var board = reading.View.Board;
        var message = new GvlBoard
        {
            SiteId = site.ToString(),
            Name = board.Profile.Name,
            Reference = board.Profile.Reference ?? "",
            Scenario = board.Profile.IsScenario,
            AsOf = Timestamp.FromDateTimeOffset(board.At),
            ShownOn = GvlTexts.Date(board.Day),
            Expected = Of(board.Expected),
            Arrived = Of(board.Arrived),
            NightReception = Of(board.ForNightReception),
            BedsPosition = beds?.Position.ToString() ?? "",
            Households = { board.Households.Select(line => Of(line, board.At)) },
            Resources = { board.Functions.Select(Of) },
            Queues = { board.Queues.Select(Of) },
            Bottleneck = board.Bottleneck is { } bottleneck ? Of(bottleneck) : null,
            Regietafel = { agenda.Select(item => Of(item, reading.View)).Take(Joint.GvlLimits.LinesMax) },
            Transports = { board.Transports.Select(Of) },
            Handovers = { board.Handovers.Select(Of) },
            Displaced = { board.Displaced.Select(Of) },
            Settled = { reading.View.Settled.Select(Of) },
            PanelWithoutAgenda = { reading.View.OnNoAgenda.Select(Of) },
            Version = reading.Version,
            Position = reading.Position.ToString(),
        };
        if (beds is null)
            return message;
        message.BedsTonight = beds.Placeable;
        message.BedsByType.Add(beds.Types.Select(SiteMessages.Of));
        return message;
    }

    public static GvlLine Line(SiteId site, GvlReading<Joint.GvlBoard> reading)
    {
        var board = reading.View;
        return new()
        {
            SiteId = site.ToString(),
            Name = board.Profile.Name,
            Reference = board.Profile.Reference ?? "",
            Scenario = board.Profile.IsScenario,
            AsOf = Timestamp.FromDateTimeOffset(board.At),
            ShownOn = GvlTexts.Date(board.Day),
            Expected = Of(board.Expected),
            Arrived = Of(board.Arrived),
            NightReception = Of(board.ForNightReception),
            Bottleneck = board.Bottleneck is { } bottleneck ? Of(bottleneck) : null,
            Displaced = board.Displaced.Length,
            Position = reading.Position.ToString(),
        };
    }

    public static Contracts.ArrivalCount Of(Joint.ArrivalCount count) => new()
    {
        Households = count.Households,
        Persons = count.Persons,
    };

    static Contracts.BoardHousehold Of(Joint.BoardHousehold line, DateTimeOffset now) => new()
    {
        HouseholdId = line.Visit.Household.ToString(),
        Persons = line.Visit.Persons,
        ExpectedOn = line.Visit.ExpectedOn is { } day ? GvlTexts.Date(day) : "",
        ArrivedAt = GvlTexts.Moment(line.Visit.ArrivedAt),
        LeftAt = GvlTexts.Moment(line.Visit.LeftAt),
        NightReception = line.Visit.IsForNightReception,
        WaitsFor = (GvlStep)(line.WaitsFor ?? 0),
        WaitMinutes = line.WaitsSince is { } since ? (int)(now - since).TotalMinutes : 0,
        Done = { line.Done.Select(step => (GvlStep)step) },
    };

    static Contracts.ResourceDay Of(Joint.FunctionDay day) => new()
    {
        Resource = Of(day.Resource),
        Total = day.Total,
        Used = day.Used,
        Free = day.Free,
        Passed = day.Passed,
        Lost = day.Lost,
        Losses =
        {
            day.Losses.Select(loss => new SlotLoss { Reason = (LostSlotReason)loss.Reason, Slots = loss.Slots }),
        },
    };

    static Contracts.GvlResource Of(Joint.GvlResource resource)
    {
        var message = new Contracts.GvlResource
        {
            Code = resource.Code.ToString(),
            Function = (GvlFunction)resource.Function,
            Owner = (GvlPartner)resource.Owner,
            SlotMinutes = resource.SlotMinutes,
            SideBySide = resource.SideBySide,
            From = GvlTexts.Date(resource.From),
            Languages = { resource.Interpreters?.Languages.All.Select(language => language.ToString()) ?? [] },
            Gender = (InterpreterGender)(resource.Interpreters?.Gender ?? 0),
        };
        for (var day = Weekday.Monday; day <= Weekday.Sunday; day++)
            if (resource.Hours.On((DayOfWeek)((int)day % 7)) is { } hours)
                message.Hours.Add(new WeekdayHours
                {
                    Weekday = day,
                    OpensTime = GvlTexts.Time(hours.Opens),
                    ClosesTime = GvlTexts.Time(hours.Closes),
                });
        return message;
    }

    static Contracts.StepQueue Of(Joint.StepQueue queue) => new()
    {
        Step = (GvlStep)queue.Step,
        Waiting = queue.Waiting,
        UnderWay = queue.UnderWay,
        Done = queue.Done,
        WaitMinutesP50 = queue.WaitMinutesP50,
        WaitMinutesP90 = queue.WaitMinutesP90,
        WaitMinutesMax = queue.WaitMinutesMax,
        JoinedLastHour = queue.JoinedLastHour,
        ServedLastHour = queue.ServedLastHour,
        PerHourTenths = (int)Math.Round(queue.PerHour * 10),
        Scarcest = (GvlFunction)queue.Scarcest,
    };

    static StepBottleneck Of(Joint.Bottleneck bottleneck)
    {
        var message = new StepBottleneck
        {
            Step = (GvlStep)bottleneck.Queue.Step,
            Function = (GvlFunction)bottleneck.Queue.Scarcest,
            Explanation = bottleneck.Explanation,
        };
        if (bottleneck.Queue.ClearMinutes is { } minutes)
            message.ClearMinutes = minutes;
        return message;
    }

    static Contracts.AgendaLine Of(AgendaHousehold item, Joint.GvlDay day)
    {
        var line = day.Agenda.First(known => known.Household == item.Household);
        return new()
        {
            Step = line.Panel is { } panel
                ? Of(panel)
                : new() { HouseholdId = item.Household.ToString(), Step = GvlStep.Regietafel },
            Ready = line.Missing.IsEmpty,
            Missing = { line.Missing.Select(step => (GvlStep)step) },
            TableId = item.Table.ToString(),
            Discussed = item.Discussed,
        };
    }

    static Contracts.SettledStep Of(Joint.SettledStep settled) => new()
    {
        Step = Of(settled.Step),
        RecordedOn = GvlTexts.Date(settled.RecordedOn),
    };

    static Contracts.TransportLine Of(Joint.TransportLine line) => new()
    {
        Resource = line.Resource.ToString(),
        StartTime = GvlTexts.Time(line.LeavesAt),
        Seats = line.Seats,
        Households = line.Households,
        Persons = line.Persons,
    };

    static Contracts.HandoverLine Of(Joint.HandoverLine line) => new()
    {
        HandoverId = line.Handover.Id.ToString(),
        HouseholdId = line.Handover.Household.ToString(),
        FromPartner = (GvlPartner)line.Handover.From,
        ToPartner = (GvlPartner)line.Handover.To,
        Step = (GvlStep)line.Handover.Step,
        OfferedAt = Timestamp.FromDateTimeOffset(line.Handover.OfferedAt),
        DueAt = Timestamp.FromDateTimeOffset(line.Handover.DueAt),
        State = (HandoverState)line.State,
        Refusal = (HandoverRefusal)(line.Handover.Refusal ?? 0),
        AgeMinutes = line.AgeMinutes,
        NeedsAttention = line.NeedsAttention,
    };

    public static PlannedStep Of(Joint.BookedStep step) => new()
    {
        BookingId = step.Booking.ToString(),
        HouseholdId = step.Household.ToString(),
        Persons = step.Persons,
        Step = (GvlStep)step.Step,
        Lead = (GvlPartner)step.Lead,
        PlannedOn = GvlTexts.Date(step.Day),
        StartTime = GvlTexts.Time(step.StartsAt),
        Minutes = step.Minutes,
        Resources = { step.Resources.All.Select(code => code.ToString()) },
        State = (StepState)step.State,
    };
}
