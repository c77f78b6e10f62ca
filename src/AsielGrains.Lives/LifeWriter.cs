using System.Collections.Immutable;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Partners;
using AsielGrains.Domain.Procedures;

namespace AsielGrains.Lives;

/// <summary>Writes a life down, day after day: the day only goes forward.</summary>
sealed class LifeWriter(LifeSubject subject, LifePlan plan, Chance chance)
{
    readonly ImmutableArray<LifeReport>.Builder _reports = ImmutableArray.CreateBuilder<LifeReport>();

    public LifeSubject Subject => subject;

    public LifePlan Plan => plan;

    public Chance Chance => chance;

    /// <summary>The day on which the writing stands.</summary>
    public DateOnly Day { get; private set; } = subject.AnnouncedOn;

    /// <summary>The day of lodging in law, once it is written.</summary>
    public DateOnly LodgedOn { get; private set; }

    /// <summary>The day of the last decision, once there is one.</summary>
    public DateOnly DecidedOn { get; private set; }

    /// <summary>The law by the day of lodging, once that is written.</summary>
    public ProcedureDefinition Law { get; private set; } = ShippedProcedures.Book.On(subject.AnnouncedOn);

    public ImmutableArray<LifeReport> Reports => _reports.ToImmutable();

    /// <summary>On to a day, unless it has passed.</summary>
    public LifeWriter On(DateOnly day)
    {
        Day = day > Day ? day : Day;
        return this;
    }

    public LifeWriter After(int leastDays, int mostDays) => On(Day.AddDays(chance.Between(leastDays, mostDays)));

    /// <summary>Out of the days on which nothing was lodged and nobody was heard.</summary>
    /// <param name="spreadDays">What was put off takes place within so many days after them.</param>
    /// <param name="aheadDays">What begins now is to be done so many days later.</param>
    public LifeWriter PastPause(int spreadDays, int aheadDays = 0) =>
        Pause.Of2020.Covers(Day) || Pause.Of2020.Covers(Day.AddDays(aheadDays))
            ? On(Pause.Of2020.Until.AddDays(1 + chance.Between(0, spreadDays)))
            : this;

    public void Lodge(Organisation by)
    {
        LodgedOn = RepeatLodging.DayOf(subject.Kind, subject.AnnouncedOn, Day) ?? Day;
        Law = ShippedProcedures.Book.On(LodgedOn);
        Tell(by, new CaseCommand.Lodge(Day));
    }

    public void Decide(Outcome outcome, Article article)
    {
        DecidedOn = Day;
        Step(Organisation.Ind, on => new CaseEvent.Decided(on, outcome, article));
    }

    public void Tell(Organisation by, CaseCommand command) => _reports.Add(new(Day, by, command));

    public void Step(Organisation by, Func<DateOnly, CaseEvent.Step> step) =>
        Tell(by, new CaseCommand.Report(step(Day), by));
}
