using AsielGrains.Contract.V1;
using Grpc.Core;

namespace AsielGrains.Cli.Replay;

/// <summary>Takes the answers to commands: on to the next command of the case, again, or refused for good.</summary>
sealed class ReplayAnswers(SubmissionQueue queue, ReplayOptions options, IReplayProgress progress)
{
    public ReplayTally Tally { get; } = new();

    /// <summary>Takes one answer; returns how long to hold back the next command.</summary>
    public TimeSpan Take(SubmitCommandsResponse answer)
    {
        if (queue.Answered(answer.RequestId) is not { } answered)
            return TimeSpan.Zero;
        if (answer.ResultCase is SubmitCommandsResponse.ResultOneofCase.Receipt)
            Accept(answered, answer.Receipt);
        else if (AsksToRepeat(answer.Refusal) && ++answered.Attempts < ReplayOptions.MaxAttempts)
            return Repeat(answered);
        else
            Refuse(answered, answer.Refusal?.Reason ?? Reason.Unspecified);
        return TimeSpan.Zero;
    }

    public void Reconnecting(int failures, TimeSpan pause, string why)
    {
        Tally.Reconnect();
        progress.Reconnecting(failures, pause, why);
    }

    static bool AsksToRepeat(Refusal? refusal) =>
        refusal is not null && TransientFailures.IsTransient((StatusCode)refusal.Code);

    TimeSpan Repeat(CaseOnItsWay answered)
    {
        queue.Again(answered);
        return options.PauseAfter(answered.Attempts);
    }

    void Accept(CaseOnItsWay answered, Receipt receipt)
    {
        Tally.Accept(receipt);
        progress.Answered(Tally);
        if (answered.Advance())
            queue.Again(answered);
        else
            Finish(answered);
    }

    void Refuse(CaseOnItsWay answered, Reason reason)
    {
        Tally.Refuse(reason, answered.CommandsLeft - 1);
        progress.Answered(Tally);
        Finish(answered);
    }

    void Finish(CaseOnItsWay answered)
    {
        Tally.Finish();
        progress.Finished(answered.Application, Tally);
        queue.Finish();
    }
}
