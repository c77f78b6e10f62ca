using AsielGrains.Contract.V1;
using Joint = AsielGrains.Domain.Gvl;

namespace AsielGrains.Gateway.Gvl;

/// <summary>Writes how many joint locations are needed in the contract's form.</summary>
static class SizingMessages
{
    public static AdviseGvlSizingResponse Of(Joint.GvlSizing sizing)
    {
        var message = new AdviseGvlSizingResponse
        {
            Binding = (GvlFunction)(sizing.Binding ?? 0),
            BedsNeeded = sizing.BedsNeeded,
            Explanation = sizing.Explanation,
            Functions = { sizing.Functions.Select(Of) },
        };
        if (sizing.Gvls is { } gvls)
            message.Gvls = gvls;
        return message;
    }

    static FunctionSizing Of(Joint.FunctionSizing sizing)
    {
        var message = new FunctionSizing
        {
            Function = (GvlFunction)sizing.Function,
            VisitsPerDay = (int)Math.Ceiling(sizing.VisitsPerDay),
            Minutes = (int)Math.Ceiling(sizing.Minutes),
            LoadTenths = (int)Math.Ceiling(sizing.Load * 10),
            NeededTogether = sizing.NeededTogether,
            NeededEach = sizing.NeededEach,
            Available = sizing.Available,
        };
        if (double.IsFinite(sizing.WaitMinutes))
            message.WaitMinutes = (int)Math.Ceiling(sizing.WaitMinutes);
        return message;
    }
}
