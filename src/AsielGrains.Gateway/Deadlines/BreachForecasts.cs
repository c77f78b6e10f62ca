using AsielGrains.Contract.V1;
using AsielGrains.Gateway.Cases;
using AsielGrains.Gateway.Fields;
using AsielGrains.Gateway.Refusals;
using AsielGrains.Grains.Deadlines;

namespace AsielGrains.Gateway.Deadlines;

/// <summary>Reads how far ahead breaches are asked for, and writes how many there are.</summary>
static class BreachForecasts
{
    const int WithinStandard = 28;
    const int PeriodStandard = 7;

    /// <exception cref="RefusedException">A field is malformed.</exception>
    public static BreachPeriods PeriodsOf(ForecastBreachesRequest request, DateOnly today)
    {
        var within = Days(request.WithinDays, WithinStandard, GatewayLimits.ForecastDaysMax, "within_days");
        var period = Days(request.PeriodDays, Math.Min(PeriodStandard, within), within, "period_days");
        var periods = new BreachPeriods(today, within, period);
        return periods.Count <= GatewayLimits.ForecastPeriodsMax
            ? periods
            : throw RequestField.Invalid(
                "period_days", $"within_days holds at most {GatewayLimits.ForecastPeriodsMax} periods.");
    }

    public static ForecastBreachesResponse Of(Grains.Deadlines.BreachForecast forecast, BreachPeriods periods) => new()
    {
        SeenOn = CaseView.Text(periods.Today),
        Periods = { Enumerable.Range(0, periods.Count).Select(period => Of(periods.DaysOf(period))) },
        Terms = { forecast.Terms.Select(Of) },
        Position = forecast.Position.ToString(),
    };

    static ForecastPeriod Of((DateOnly From, DateOnly Until) days) =>
        new() { FromOn = CaseView.Text(days.From), UntilOn = CaseView.Text(days.Until) };

    static Contract.V1.TermBreaches Of(Grains.Deadlines.TermBreaches one) => new()
    {
        Term = one.Term.Code,
        Name = one.Term.Name,
        Binds = one.Term.Binds.ToString(),
        Nature = one.Term.Nature.ToString(),
        Norm = one.Term.Norm.ToString(),
        BreachedCount = one.Breached,
        ComingCounts = { one.Coming },
    };

    static int Days(int asked, int standard, int max, string field) => asked switch
    {
        0 => standard,
        > 0 when asked <= max => asked,
        _ => throw RequestField.Invalid(field, $"{field} is 1 to {max}."),
    };
}
