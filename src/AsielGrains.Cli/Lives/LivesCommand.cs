using System.CommandLine;
using AsielGrains.Cli.Output;
using AsielGrains.Cli.Scenes;
using AsielGrains.Cli.Session;
using AsielGrains.Lives;
using AsielGrains.Lives.Weights;

namespace AsielGrains.Cli.Lives;

/// <summary><c>asiel lives</c>.</summary>
static class LivesCommand
{
    const string Text =
        """
        Write whole lives of invented persons as rows for asiel import. Nothing is sent; the same seed gives the same
        lives. Example: asiel lives --count 1000 --from 2020-01-01 --until 2020-12-31 > lives.jsonl
        """;

    const int DefaultCount = 1_000;
    const int DefaultSeed = 1;

    static readonly DateOnly DefaultFrom = new(2019, 1, 1);
    static readonly DateOnly DefaultUntil = new(2022, 12, 31);

    public static Command Build(Surroundings surroundings)
    {
        var count = new Option<int>("--count")
        {
            Description = "How many lives, up to 1,000,000.",
            DefaultValueFactory = _ => DefaultCount,
        };
        count.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > 1_000_000)
                result.AddError("--count: from 1 to 1,000,000.");
        });
        var seed = new Option<int>("--seed")
        {
            Description = "Decides everything.",
            DefaultValueFactory = _ => DefaultSeed,
        };
        var from = CheckedOption.Date("--from", "The first day on which somebody arrives.");
        var until = CheckedOption.Date("--until", "The last one.");
        var command = new Command("lives", Text) { count, seed, from, until };
        command.SetAction(parsed => Write(
            new(
                (ulong)parsed.GetValue(seed),
                LifeWeights.Load(),
                parsed.GetValue(from) is { } first ? CalendarDate.Parse(first) : DefaultFrom,
                parsed.GetValue(until) is { } last ? CalendarDate.Parse(last) : DefaultUntil),
            parsed.GetValue(count),
            surroundings.Out));
        return command;
    }

    static int Write(Population population, int count, TextWriter output)
    {
        foreach (var life in population.Lives(count))
            foreach (var report in life.Reports)
                output.WriteLine(Json.Compact(LifeRows.Of(life, report)));
        return ExitCode.Done;
    }
}
