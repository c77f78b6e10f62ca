using System.Diagnostics;
using System.Globalization;

namespace AsielGrains.Failpoints;

/// <summary>What happens at one failpoint, and at which hit.</summary>
/// <param name="Action"><c>kill</c>, <c>throw</c>, or <c>delay</c> with milliseconds.</param>
/// <param name="At">The hit it happens at, from 1; with a plus behind it at every later one too.</param>
sealed record PlannedFailure(string Name, string Action, int At, bool Repeats)
{
    const string Kill = "kill";
    const string Throw = "throw";
    const string Delay = "delay";

    int _hits;

    public static IEnumerable<PlannedFailure> Read(string plan) =>
        plan.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Of);

    public void Hit()
    {
        var hits = Interlocked.Increment(ref _hits);
        if (hits == At || (Repeats && hits > At))
            Happen();
    }

    static PlannedFailure Of(string text)
    {
        if (text.Split(':', '@') is not [var name, var action, var at])
            throw new FormatException($"\"{text}\" is not name:action@hit.");
        return new(name, action, int.Parse(at.TrimEnd('+'), CultureInfo.InvariantCulture), at.EndsWith('+'));
    }

    void Happen()
    {
        if (Action.StartsWith(Delay, StringComparison.Ordinal))
        {
            Thread.Sleep(int.Parse(Action.AsSpan(Delay.Length), CultureInfo.InvariantCulture));
            return;
        }

        // Those who count hits read this.
        Console.Error.WriteLine($"failpoint {Name}: {Action}");
        if (Action == Kill)
            Process.GetCurrentProcess().Kill();
        throw new IOException($"Failpoint {Name} was told to {Throw}.");
    }
}
