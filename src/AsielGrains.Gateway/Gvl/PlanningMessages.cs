using AsielGrains.Contract.V1;
using AsielGrains.Domain.Identity;
using AsielGrains.Gateway.Refusals;
using AsielGrains.Grains.Gvl;
using Joint = AsielGrains.Domain.Gvl;

namespace AsielGrains.Gateway.Gvl;

/// <summary>Writes free starts, forecasts and the figures of the joint operation in the contract's form.</summary>
static class PlanningMessages
{
    public static FindFreeStartsResponse Of(GvlReading<Joint.FreeStarts> reading) => new()
    {
        Starts =
        {
            reading.View.Starts.Select(start => new FreeStart
            {
                StartTime = GvlTexts.Time(start.StartsAt),
                Resources = { start.Resources.All.Select(code => code.ToString()) },
            }),
        },
        Version = reading.Version,
        Position = reading.Position.ToString(),
    };

    public static PlanHearingResponse Of(HouseholdId household, Joint.GvlStepRule rule) => new()
    {
        HouseholdId = household.ToString(),
        Lead = (GvlPartner)rule.Lead,
        Minutes = rule.Minutes,
        LawyerRequired = rule.Needs.Contains(Joint.GvlFunction.LawyerRoom),
        InterpreterRequired = rule.Needs.Contains(Joint.GvlFunction.Interpreter),
    };

    public static HearingPlan Of(AskedLocation asked)
    {
        var message = new HearingPlan { SiteId = asked.Site.ToString() };
        if ((asked.Fault ?? (asked.Reading?.View.Refusal is { } refusal ? Faults.Of(refusal) : null)) is { } why)
            message.Refusal = RichStatus.Message(why);
        if (asked.Reading is not { } reading)
            return message;
        message.Starts.AddRange(reading.View.Starts.Select(planned => new PlannedStart
        {
            PlannedOn = GvlTexts.Date(planned.Day),
            StartTime = GvlTexts.Time(planned.Start.StartsAt),
            Resources = { planned.Start.Resources.All.Select(code => code.ToString()) },
        }));
        message.Booked.AddRange(reading.View.Booked.Select(GvlMessages.Of));
        message.ClosedOn.AddRange(reading.View.ClosedOn.Select(GvlTexts.Date));
        (message.Version, message.Position) = (reading.Version, reading.Position.ToString());
        return message;
    }

    public static GvlForecast Of(GvlReading<Joint.DayForecast> reading) => new()
    {
        PlannedOn = GvlTexts.Date(reading.View.Day),
        Expected = GvlMessages.Of(reading.View.Expected),
        Functions = { reading.View.Functions.Select(Of) },
        Bottleneck = (GvlFunction)(reading.View.Bottleneck ?? 0),
        Surplus = reading.View.Surplus,
        Diversions =
        {
            reading.View.Diversions.Select(diversion => new Diversion
            {
                SiteId = diversion.Site.ToString(),
                Households = diversion.Households,
                Persons = diversion.Persons,
                Why = diversion.Why,
            }),
        },
        Unplaced = reading.View.Unplaced,
        Constraints = { reading.View.Constraints },
        Version = reading.Version,
        Position = reading.Position.ToString(),
    };

    public static SharedUse Of(GvlReading<Joint.SharedUse> reading) => new()
    {
        From = GvlTexts.Date(reading.View.From),
        ThroughOn = GvlTexts.Date(reading.View.Through),
        Resources = { reading.View.Resources.Select(Of) },
        Partners = { reading.View.Partners.Select(Of) },
        KeyFrom = reading.View.KeyFrom is { } from ? GvlTexts.Date(from) : "",
        Version = reading.Version,
        Position = reading.Position.ToString(),
    };

    static FunctionDemand Of(Joint.FunctionDemand demand)
    {
        var message = new FunctionDemand
        {
            Function = (GvlFunction)demand.Function,
            DemandMinutes = demand.DemandMinutes,
            CapacityMinutes = demand.CapacityMinutes,
            Surplus = demand.Surplus,
        };
        if (demand.LoadPercent is not int.MaxValue and var load)
            message.LoadPercent = load;
        return message;
    }

    static ResourceShare Of(Joint.ResourceShare share) => new()
    {
        Resource = share.Resource.ToString(),
        Function = (GvlFunction)share.Function,
        Owner = (GvlPartner)share.Owner,
        OpenMinutes = share.OpenMinutes,
        LostMinutes = share.LostMinutes,
        UsedMinutes = share.UsedMinutes,
    };

    static PartnerShare Of(Joint.PartnerShare share) => new()
    {
        Partner = (GvlPartner)share.Partner,
        UsedMinutes = share.UsedMinutes,
        UsePart = share.UsePart,
        AgreedPart = share.AgreedPart,
        CostCents = share.CostCents,
    };
}
