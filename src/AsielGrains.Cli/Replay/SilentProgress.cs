using AsielGrains.Cli.Scenes;

namespace AsielGrains.Cli.Replay;

/// <summary>For callers that look at the outcome only.</summary>
public sealed class SilentProgress : IReplayProgress
{
    public void Started(Scene scene)
    {
    }

    public void Answered(ReplayTally tally)
    {
    }

    public void Finished(SceneApplication application, ReplayTally tally)
    {
    }

    public void Reconnecting(int failures, TimeSpan pause, string why)
    {
    }
}
