using AsielGrains.Contract.V1;
using AsielGrains.Domain.Flow;
using AsielGrains.Gateway.Cases;
using AsielGrains.Grains.Flow;
using AsielGrains.Journal;
using Google.Protobuf.WellKnownTypes;
using DateBasis = AsielGrains.Domain.Flow.DateBasis;
using InflowFigure = AsielGrains.Contract.V1.InflowFigure;
using Stage = AsielGrains.Contract.V1.Stage;
using StockFigure = AsielGrains.Contract.V1.StockFigure;

namespace AsielGrains.Gateway.Flow;

/// <summary>Writes figures in the contract's form.</summary>
static class FlowView
{
    public static Contract.V1.Flow Of(JournalPosition position, FlowFigures figures, DateBasis basis)
    {
        var flow = new Contract.V1.Flow
        {
            Position = position.ToString(),
            AsOf = figures.AsOf?.ToTimestamp(),
            StockUnit = CountUnit.Cases,
            InflowUnit = basis is DateBasis.Lodged ? CountUnit.Applications : CountUnit.Cases,
            PersonsInProcedure = figures.PersonsInProcedure,
        };
        flow.Stock.AddRange(figures.Stock.Select(Of));
        flow.Inflow.AddRange(figures.Inflow.Select(Of));
        return flow;
    }

    public static WatchFlowResponse Of(FlowUpdate update, DateBasis basis, DateTimeOffset now)
    {
        var message = new WatchFlowResponse
        {
            Position = update.Position.ToString(),
            AsOf = (update.Figures?.AsOf ?? now).ToTimestamp(),
        };
        if (update.Figures is not { } figures)
            message.Heartbeat = new Heartbeat();
        else if (update.Snapshot)
            message.Snapshot = Of(update.Position, figures, basis);
        else
            message.Change = Of(update.Position, figures, basis);
        return message;
    }

    static StockFigure Of(Domain.Flow.StockFigure figure) => new()
    {
        Stage = (Stage)figure.Stage,
        Nationality = figure.Nationality.Code,
        Kind = (ApplicationKind)figure.Kind,
        Count = figure.Count,
    };

    static InflowFigure Of(Domain.Flow.InflowFigure figure) => new()
    {
        Bucket = CaseView.Text(figure.Bucket),
        Nationality = figure.Nationality.Code,
        Kind = (ApplicationKind)figure.Kind,
        Count = figure.Count,
    };
}
