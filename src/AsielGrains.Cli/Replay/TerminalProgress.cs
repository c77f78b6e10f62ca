using System.Globalization;
using AsielGrains.Cli.Scenes;
using Spectre.Console;

namespace AsielGrains.Cli.Replay;

/// <summary>Progress bars: one for the month that is played, one for the whole scene.</summary>
sealed class TerminalProgress(ProgressContext bars, TimeProvider time) : IReplayProgress
{
    // Rates are for reading: more often than this nobody can.
    static readonly TimeSpan RatePeriod = TimeSpan.FromMilliseconds(500);

    readonly Dictionary<DateOnly, ProgressTask> _months = [];

    ProgressTask? _whole;

    long _rateFrom;

    int _rateAnswered;

    public void Started(Scene scene)
    {
        _rateFrom = time.GetTimestamp();
        _whole = bars.AddTask($"scene {scene.Name}", maxValue: scene.Persons);
        foreach (var month in scene.Months)
        {
            var persons = scene.Cells.Where(cell => cell.Month == month).Sum(cell => cell.Persons);
            _months[month] = bars.AddTask(CalendarDate.MonthText(month), maxValue: Math.Max(1, persons));
        }
    }

    public void Answered(ReplayTally tally)
    {
        var period = time.GetElapsedTime(_rateFrom);
        if (period < RatePeriod)
            return;
        var rate = (tally.Answered - _rateAnswered) / period.TotalSeconds;
        _whole?.Description = string.Create(CultureInfo.InvariantCulture, $"{rate,7:N0} commands/s");
        (_rateFrom, _rateAnswered) = (time.GetTimestamp(), tally.Answered);
    }

    public void Finished(SceneApplication application, ReplayTally tally)
    {
        _whole?.Increment(1);
        _months[application.Cell.Month].Increment(1);
    }

    public void Reconnecting(int failures, TimeSpan pause, string why) =>
        _whole?.Description = $"reconnecting ({failures}, {why})";
}
