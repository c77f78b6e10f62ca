namespace AsielGrains.Domain.Gvl;

/// <summary>Who waits for a step, how long already, and what comes in and goes out.</summary>
/// <param name="WaitMinutesP50">Of those who wait now: how long they have waited, in the middle.</param>
/// <param name="WaitMinutesP90">Nine of ten have waited no longer.</param>
/// <param name="JoinedLastHour">Came to wait in the past sixty minutes.</param>
/// <param name="ServedLastHour">Began in the past sixty minutes.</param>
/// <param name="PerHour">How many can begin in an hour now, by the scarcest function; 0: closed.</param>
public sealed record StepQueue(
    GvlStep Step,
    int Waiting,
    int UnderWay,
    int Done,
    int WaitMinutesP50,
    int WaitMinutesP90,
    int WaitMinutesMax,
    int JoinedLastHour,
    int ServedLastHour,
    double PerHour,
    GvlFunction Scarcest)
{
    /// <summary>Minutes until all who wait have begun; null: nothing is open.</summary>
    public int? ClearMinutes => Waiting == 0 ? 0 : PerHour > 0 ? (int)Math.Ceiling(Waiting * 60 / PerHour) : null;
}
