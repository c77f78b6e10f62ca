using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using AsielGrains.Cli.Access;
using AsielGrains.Cli.Imports;
using AsielGrains.Cli.Scenes;
using AsielGrains.Contract.V1;
using AsielGrains.Lives;
using Grpc.Core;

namespace AsielGrains.Cli.Lives;

/// <summary>
/// Imports the whole lives behind a scene: what was before its first month at once, and each month when its inflow has
/// been played. A second time everything is known already and counts again.
/// </summary>
public sealed class SceneLivesPlayer
{
    readonly Scene _scene;
    readonly SceneLives _lives;
    readonly ImmutableArray<(Life Life, LifeReport Report)> _rows;
    readonly Dictionary<DateOnly, (int From, TaskCompletionSource Played)> _months = [];

    public SceneLivesPlayer(Scene scene)
    {
        (_scene, _lives) = (scene, SceneLives.Load(scene));
        var rows = ImmutableArray.CreateBuilder<(Life, LifeReport)>();
        rows.AddRange(_lives.Before);
        foreach (var month in scene.Months)
        {
            _months[month] = (rows.Count, new(TaskCreationOptions.RunContinuationsAsynchronously));
            rows.AddRange(_lives.Of(month));
        }

        _rows = rows.ToImmutable();
    }

    /// <summary>All applications of a month are in the system: what else is of that month can be reported.</summary>
    public void Played(DateOnly month) => _months[month].Played.TrySetResult();

    /// <param name="importer">Who hands in for all partners.</param>
    public async Task<SceneYear> Play(CallInvoker invoker, Caller importer, TimeProvider time, CancellationToken stop)
    {
        var totals = new SceneTotals();
        var tally = await new ImportClient(invoker, importer, new(), time).Run(
            new() { ImportId = SceneIds.ImportId(_scene.Name) },
            after => Rows(after, CancellationToken.None),
            from: 0,
            Take,
            stop);
        return new(_lives, totals, tally.Refused);

        void Take(ImportResult result, ImportTally _)
        {
            var (_, report) = _rows[(int)result.Number - 1];
            if (result.Refusal is null && report.On >= _scene.FirstDay && report.On <= _scene.LastDay)
                totals.Take(report);
        }
    }

    async IAsyncEnumerable<ImportRow> Rows(long after, [EnumeratorCancellation] CancellationToken stop)
    {
        var gates = new Queue<(int From, TaskCompletionSource Played)>(_months.Values.OrderBy(month => month.From));
        for (var at = 0; at < _rows.Length; at++)
        {
            while (gates.TryPeek(out var month) && month.From <= at)
                await gates.Dequeue().Played.Task.WaitAsync(stop);
            if (at < after)
                continue;
            var row = LifeRows.Of(_rows[at].Life, _rows[at].Report);
            row.Number = at + 1;
            yield return row;
        }
    }
}
