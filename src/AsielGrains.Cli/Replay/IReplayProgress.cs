using AsielGrains.Cli.Scenes;

namespace AsielGrains.Cli.Replay;

/// <summary>Hears how a replay gets on. Called from one thread at a time; keep it short.</summary>
public interface IReplayProgress
{
    /// <summary>The replay begins.</summary>
    void Started(Scene scene);

    /// <summary>A command has its final answer.</summary>
    void Answered(ReplayTally tally);

    /// <summary>All commands of an application are done, or one was refused.</summary>
    void Finished(SceneApplication application, ReplayTally tally);

    /// <summary>The connection is lost or replaced; unanswered commands are sent again with the same ids.</summary>
    void Reconnecting(int failures, TimeSpan pause, string why);
}
