using System.Globalization;
using AsielGrains.Contract.V1;

namespace AsielGrains.Cli.Doctor;

/// <summary>Where two readings of the flow at the same position differ.</summary>
static class FlowDifferences
{
    /// <summary>More differences say nothing more.</summary>
    const int ShownMax = 5;

    public static IEnumerable<string> Between(Flow live, Flow counted)
    {
        var (one, other) = (Figures(live), Figures(counted));
        return one.Keys.Union(other.Keys)
            .Where(name => one.GetValueOrDefault(name) != other.GetValueOrDefault(name))
            .Order(StringComparer.Ordinal)
            .Take(ShownMax)
            .Select(name => string.Create(
                CultureInfo.InvariantCulture,
                $"{name} {one.GetValueOrDefault(name)} live, {other.GetValueOrDefault(name)} counted"));
    }

    /// <summary>Cases that are not over.</summary>
    public static long OpenCases(Flow flow) =>
        flow.Stock.Where(figure => figure.Stage is not Stage.Withdrawn).Sum(figure => figure.Count);

    static Dictionary<string, long> Figures(Flow flow)
    {
        var figures = new Dictionary<string, long>(StringComparer.Ordinal)
        {
            ["persons in procedure"] = flow.PersonsInProcedure,
        };
        foreach (var stock in flow.Stock)
            figures[$"{stock.Stage} {stock.Nationality} {stock.Kind}"] = stock.Count;
        foreach (var inflow in flow.Inflow)
            figures[$"{inflow.Bucket} {inflow.Nationality} {inflow.Kind}"] = inflow.Count;
        return figures;
    }
}
