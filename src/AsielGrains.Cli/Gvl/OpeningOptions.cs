using System.CommandLine;
using AsielGrains.Cli.Output;
using AsielGrains.Contract.V1;

namespace AsielGrains.Cli.Gvl;

/// <summary>Opening hours on the command line: of working days, and of Saturday and Sunday apart.</summary>
sealed class OpeningOptions
{
    readonly Option<string?> _hours = new("--hours") { Description = "Of working days; left out: 08:00-17:00." };
    readonly Option<string?> _saturday = new("--saturday") { Description = "Left out: closed." };
    readonly Option<string?> _sunday = new("--sunday") { Description = "Left out: closed." };

    public IEnumerable<Option> All => [_hours, _saturday, _sunday];

    /// <exception cref="UsageException">Hours are written otherwise.</exception>
    public IEnumerable<WeekdayHours> Read(ParseResult parsed)
    {
        var working = parsed.GetValue(_hours) ?? "08:00-17:00";
        for (var day = Weekday.Monday; day <= Weekday.Friday; day++)
            yield return Of(day, working, "--hours");
        if (parsed.GetValue(_saturday) is { } saturday)
            yield return Of(Weekday.Saturday, saturday, "--saturday");
        if (parsed.GetValue(_sunday) is { } sunday)
            yield return Of(Weekday.Sunday, sunday, "--sunday");
    }

    static WeekdayHours Of(Weekday day, string text, string option) => text.Split('-') is [var opens, var closes]
        ? new() { Weekday = day, OpensTime = opens, ClosesTime = closes }
        : throw new UsageException("Hours are written 08:00-17:00.", option);
}
