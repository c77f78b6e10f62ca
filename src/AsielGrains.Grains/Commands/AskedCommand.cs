using AsielGrains.Journal;

namespace AsielGrains.Grains.Commands;

/// <summary>A command that waits until its grain comes to it.</summary>
sealed class AskedCommand<TCommand>(Envelope<TCommand> envelope, long digest)
    where TCommand : class
{
    readonly TaskCompletionSource<Answer> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Envelope<TCommand> Envelope => envelope;

    /// <summary>A keyed digest of the command as it was sent.</summary>
    public long Digest => digest;

    /// <summary>How often it was decided on a state that was not the last.</summary>
    public int Tries { get; set; }

    public Task<Answer> Answer => _answer.Task;

    public CommandStamp Stamp =>
        new(envelope.RequestId, digest, envelope.Caller.Organisation.ToString(), envelope.Caller.Purpose);

    public void Reply(Answer answer) => _answer.TrySetResult(answer);

    public void Fail(Exception failure) => _answer.TrySetException(failure);
}
