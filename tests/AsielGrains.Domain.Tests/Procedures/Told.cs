using System.Collections.Immutable;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Partners;
using AsielGrains.Domain.Procedures;
using static AsielGrains.Domain.Tests.Cases.Known;

namespace AsielGrains.Domain.Tests.Procedures;

/// <summary>A case as it is told: what happened, who reports what next, and what follows from it.</summary>
sealed record Told(ImmutableArray<CaseEvent> History)
{
    public static readonly DateOnly Today = new(2027, 12, 31);
    public static readonly Article Grounds = Article.Parse("Vw 2000 art. 31(1)");

    /// <summary>Announced, registered and lodged on one day.</summary>
    public static Told LodgedOn(string date) => RegisteredOn(date).And(new CaseEvent.Lodged(Day(date)));

    public static Told RegisteredOn(string date) => new(
    [
        new CaseEvent.Announced(Day(date), Person, ApplicationKind.First, Syrian),
        new CaseEvent.Registered(Day(date), Person, ApplicationKind.First, Syrian, Household),
    ]);

    /// <summary>A repeat application (hasa), announced in person and not yet registered.</summary>
    public static Told RepeatAnnouncedOn(string date) =>
        new([new CaseEvent.Announced(Day(date), Person, ApplicationKind.Repeat, Syrian)]);

    /// <summary>A relative for whom a permit holder applies (nareis); still abroad.</summary>
    public static Told RelativeAnnouncedOn(string date) =>
        new([new CaseEvent.Announced(Day(date), Person, ApplicationKind.Family, Syrian)]);

    public static DateOnly Day(string date) => DateOnly.ParseExact(date, "yyyy-MM-dd");

    public AsylumCase State => History.Aggregate(AsylumCase.Initial, AsylumCase.Evolve);

    public CaseStanding Standing => State.Standing;

    /// <summary>The standing on a later day.</summary>
    public CaseStanding On(string date) => Standing.At(Day(date));

    /// <summary>More that happened, each fact as its own source reported it.</summary>
    public Told And(params ReadOnlySpan<CaseEvent> events)
    {
        var told = this;
        foreach (var @event in events)
        {
            if (@event is CaseEvent.Step step)
                Assert.Null(told.Reported(step).Rejection);
            told = new(told.History.Add(@event));
        }

        return told;
    }

    /// <summary>What follows when a partner reports a step; left out: the partner whose fact it is.</summary>
    public Decision<CaseEvent> Reported(CaseEvent.Step step, Organisation? by = null) => AsylumCase.Decide(
        State, new CaseCommand.Report(step, by ?? SourceOf(step)), Today);

    public void Refuses(CaseEvent.Step step, Reason reason, Organisation? by = null)
    {
        var decision = Reported(step, by);
        Assert.Equal(reason, decision.Rejection?.Reason);
        Assert.Empty(decision.Events);
    }

    Organisation SourceOf(CaseEvent.Step step) =>
        Standing.Procedure.Steps.FirstOrDefault(rule => rule.Covers(step.Named()))?.By[0] ?? Organisation.Ind;
}
