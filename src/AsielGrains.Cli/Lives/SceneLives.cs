using System.Collections.Immutable;
using System.Globalization;
using AsielGrains.Cli.Scenes;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;
using AsielGrains.Lives;
using AsielGrains.Lives.Weights;
using AsielGrains.Lives.Years;
using WireKind = AsielGrains.Contract.V1.ApplicationKind;

namespace AsielGrains.Cli.Lives;

/// <summary>
/// The whole lives behind a scene's inflow: what its applications come to in the scene's year, so that the year adds up
/// to the figures that sources have of it.
/// </summary>
public sealed class SceneLives
{
    const ulong Seed = 20_200_801;

    /// <summary>Who was here when the year began is numbered from here, beyond any scene's applications.</summary>
    const int StockFrom = 5_000_000;

    /// <summary>
    /// So much of the year's totals falls to those who came in it; a scene without stock has to find all of it there.
    /// </summary>
    const double ShareOfTheYear = 0.5;

    readonly Scene _scene;

    SceneLives(Scene scene, ImmutableArray<SceneFigure> figures, bool hasStock)
    {
        (_scene, Figures) = (scene, figures);
        var weights = LifeWeights.Load();
        var deal = new YearDeal(Seed, scene.FirstDay.Year, weights, Totals(figures));
        var dealt = deal.Of(
            [.. scene.Months.SelectMany(scene.Applications).Select(Subject)], hasStock ? ShareOfTheYear : 1);
        Stock = hasStock
            ? [.. new YearStock(Seed, scene.FirstDay.Year, weights, StockFrom).Of(deal.Left).Select(LifeOf)]
            : [];
        Year = [.. dealt.Select(LifeOf)];
    }

    public ImmutableArray<SceneFigure> Figures { get; }

    /// <summary>The lives of those who applied in the year.</summary>
    public ImmutableArray<Life> Year { get; }

    /// <summary>The lives of those who were here when the year began.</summary>
    public ImmutableArray<Life> Stock { get; }

    public static SceneLives Load(Scene scene) =>
        new(scene, SceneReader.Figures(scene.Name), SceneReader.HasStock(scene.Name));

    /// <summary>What is reported until the year begins, of those who are here then.</summary>
    public IEnumerable<(Life Life, LifeReport Report)> Before =>
        Stock.SelectMany(life => life.Reports.Where(report => report.On < _scene.FirstDay)
            .Select(report => (life, report)));

    /// <summary>
    /// What is reported of a month, case after case. The inflow itself, announced, registered and lodged, is reported
    /// by the player of the scene.
    /// </summary>
    public IEnumerable<(Life Life, LifeReport Report)> Of(DateOnly month)
    {
        var next = month.AddMonths(1);
        return Year.Select(life => (life, From: 2)).Concat(Stock.Select(life => (life, From: 0)))
            .SelectMany(one => one.life.Reports.Skip(one.From)
                .Where(report => report.On >= month && report.On < next)
                .Select(report => (one.life, report)))
            .Where(one => !IsOfTheInflow(one.life, one.report));
    }

    static bool IsOfTheInflow(Life life, LifeReport report) =>
        report.Command is CaseCommand.Lodge && report.On == life.Subject.RegisteredOn
        && life.Subject.Number < StockFrom;

    LifeSubject Subject(SceneApplication application) => new(
        application.Number,
        CaseId.Parse(SceneIds.CaseId(_scene.Name, application.Number), CultureInfo.InvariantCulture),
        new(Chance.Of(Seed, application.Number).Id()),
        InventedNumber.Of(application.Number),
        KindOf(application.Cell.Kind),
        Nationality.Parse(application.Cell.Nationality, CultureInfo.InvariantCulture),
        application.On,
        RegisteredOn: application.On);

    static Life LifeOf((LifeSubject Subject, LifePlan Plan) dealt) =>
        LifeGenerator.Of(dealt.Subject, dealt.Plan, Chance.Of(~Seed, dealt.Subject.Number));

    static ApplicationKind KindOf(WireKind kind) => (ApplicationKind)kind;

    static YearTotals Totals(ImmutableArray<SceneFigure> figures)
    {
        int Of(string name) => (int)(figures.Single(figure => figure.Name == name).Value ?? 0);
        return new(
            Of("decisions-granted"),
            Of("decisions-refused"),
            Of("departures-independent"),
            Of("departures-forced"),
            Of("departures-unsupervised"));
    }
}
