using System.Collections.Concurrent;
using AsielGrains.Contract.V1;
using AsielGrains.Journal;

namespace AsielGrains.Gateway.Flow;

/// <summary>
/// Answers of GetFlow, given again while the flow does not change: the same question between two changes costs neither
/// counting nor writing. An answer is shared and must not be changed.
/// </summary>
sealed class KeptAnswers(IFlowReadings readings)
{
    /// <summary>Questions whose answers are kept; later ones are answered without keeping.</summary>
    public const int CountMax = 256;

    /// <summary>Figures in all kept answers together: some tens of megabytes.</summary>
    public const int FiguresMax = 200_000;

    static readonly FlowFilter Everything = new();

    volatile Edition _edition = new(JournalPosition.Start);

    public GetFlowResponse To(FlowFilter? filter)
    {
        var question = filter ?? Everything;
        var edition = _edition;
        if (edition.Position == readings.Position && edition.Answers.TryGetValue(question, out var kept))
            return kept;

        var asked = FlowFilters.Of(filter);
        var (position, figures) = readings.Get(asked);
        var answer = new GetFlowResponse { Flow = FlowView.Of(position, figures, asked.Basis) };
        Keep(position, question, answer);
        return answer;
    }

    void Keep(JournalPosition position, FlowFilter question, GetFlowResponse answer)
    {
        var edition = _edition;
        if (position > edition.Position)
            _edition = edition = new(position);
        if (position == edition.Position)
            edition.Keep(question, answer);
    }

    sealed class Edition(JournalPosition position)
    {
        int _figures;

        public JournalPosition Position => position;

        public ConcurrentDictionary<FlowFilter, GetFlowResponse> Answers { get; } = [];

        public void Keep(FlowFilter question, GetFlowResponse answer)
        {
            var figures = answer.Flow.Stock.Count + answer.Flow.Inflow.Count;
            if (Answers.Count < CountMax && Interlocked.Add(ref _figures, figures) <= FiguresMax)
                Answers[question] = answer;
        }
    }
}
