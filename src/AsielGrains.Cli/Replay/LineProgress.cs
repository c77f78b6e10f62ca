using AsielGrains.Cli.Scenes;

namespace AsielGrains.Cli.Replay;

/// <summary>Progress as lines, one a month: for files and for programs.</summary>
/// <param name="month">Called when all applications of a month are done.</param>
/// <param name="reconnecting">Called when the connection is replaced.</param>
public sealed class LineProgress(Action<DateOnly, int, ReplayTally> month, Action<int, TimeSpan, string> reconnecting)
    : IReplayProgress
{
    readonly Dictionary<DateOnly, int> _left = [];
    readonly Dictionary<DateOnly, int> _persons = [];

    public void Started(Scene scene)
    {
        foreach (var cells in scene.Cells.GroupBy(cell => cell.Month))
            _left[cells.Key] = _persons[cells.Key] = cells.Sum(cell => cell.Persons);
    }

    public void Answered(ReplayTally tally)
    {
    }

    public void Finished(SceneApplication application, ReplayTally tally)
    {
        var played = application.Cell.Month;
        if (--_left[played] == 0)
            month(played, _persons[played], tally);
    }

    public void Reconnecting(int failures, TimeSpan pause, string why) => reconnecting(failures, pause, why);
}
