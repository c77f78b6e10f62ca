using System.CommandLine;
using AsielGrains.Cli.Output;
using AsielGrains.Cli.Scenes;
using AsielGrains.Cli.Session;
using AsielGrains.Domain.Partners;
using Spectre.Console;

namespace AsielGrains.Cli.Replay;

/// <summary><c>asiel replay</c>.</summary>
sealed class ReplayCommand
{
    const string Text =
        """
        Play published inflow figures into the system and compare the totals.

        Every application of an invented person has its own commands and its own date; the sources give months, so the
        days are spread evenly. A second replay repeats the first and adds nothing. The system's totals are printed
        beside the source's; exit code 1 when a cell differs.

        Examples:
          asiel replay 2015
          asiel replay 2015 --speed max --json
          asiel replay 2015 --from 2015-09 --until 2015-10
        """;

    readonly Argument<string> _scene = new("scene") { Description = "The scene to play." };

    readonly Option<string> _speed = new("--speed")
    {
        Description = "max, or how long a month of the scene takes: 500ms, 5s, 2m.",
        DefaultValueFactory = _ => Speed.Default,
    };

    readonly Option<DateOnly?> _from = CheckedOption.Month("--from", "The first month to play.");

    readonly Option<DateOnly?> _until = CheckedOption.Month("--until", "The last month to play.");

    public static Command Build(Surroundings surroundings) => new ReplayCommand().Command(surroundings);

    ChainCommand Command(Surroundings surroundings)
    {
        _scene.AcceptOnlyFromAmong([.. SceneReader.Names]);
        _speed.Validators.Add(result =>
        {
            if (!Speed.TryParse(result.GetValueOrDefault<string>() ?? "", out _))
                result.AddError("The speed is max or a duration like 5s, at most 31 days.");
        });
        var command = new ChainCommand("replay", Text, ChainRole.AvimRegistrar, role => role.Purposes[0]);
        command.Arguments.Add(_scene);
        foreach (Option option in (ReadOnlySpan<Option>)[_speed, _from, _until])
            command.Options.Add(option);
        return command.Runs(surroundings, Play);
    }

    async Task<int> Play(ChainSession session, ParseResult parsed, CancellationToken stop)
    {
        var scene = Scene.Load(parsed.GetRequiredValue(_scene));
        scene = scene.Between(parsed.GetValue(_from), parsed.GetValue(_until));
        if (scene.Cells.IsEmpty)
            throw new UsageException("The scene has no month from --from until --until.", "from");
        var reader = session.Caller with { Purpose = Purposes.ChainSteering };
        var player = new ScenePlayer(
            session.Channel.CreateCallInvoker(),
            session.Caller,
            reader,
            new() { MonthDuration = Speed.Parse(parsed.GetRequiredValue(_speed)) },
            session.Surroundings.Time);
        var outcome = session.IsJson
            ? await player.Play(scene, ReplayJson.Progress(session), stop)
            : await PlayForPeople(player, scene, session, stop);
        if (session.IsJson)
            session.Line(ReplayJson.Of(outcome));
        else
            ReplayReport.Write(outcome, session.Console);
        return outcome.Comparison.IsEqual ? ExitCode.Done : ExitCode.Refused;
    }

    static async Task<ReplayOutcome> PlayForPeople(
        ScenePlayer player, Scene scene, ChainSession session, CancellationToken stop)
    {
        if (session.Surroundings.IsOutputRedirected)
            return await player.Play(scene, Lines(session.Surroundings.Out), stop);
        return await session.Console
            .Progress()
            .Columns(
                new TaskDescriptionColumn { Alignment = Justify.Left },
                new ProgressBarColumn(),
                new PercentageColumn(),
                new ElapsedTimeColumn())
            .StartAsync(bars => player.Play(scene, new TerminalProgress(bars, session.Surroundings.Time), stop));
    }

    static LineProgress Lines(TextWriter output) => new(
        (month, persons, tally) => output.WriteLine(FormattableString.Invariant(
            $"{month:yyyy-MM}: {persons:N0} applications played, {tally.Answered:N0} commands answered in all")),
        (failures, _, why) => output.WriteLine(FormattableString.Invariant($"reconnecting ({failures}, {why})")));
}
