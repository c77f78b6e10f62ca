using System.Globalization;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Partners;
using AsielGrains.Domain.Procedures;

namespace AsielGrains.Lives.Routes;

/// <summary>The decision and what the IND does on the same day.</summary>
static class Decisions
{
    const int PermitYears = 5;

    public static void Write(LifeWriter life, Outcome outcome)
    {
        var rule = life.Law.RuleFor(outcome)!;
        var article = Article.Parse(rule.Article, CultureInfo.InvariantCulture);
        life.Decide(outcome, article);
        // From the day of the application, for five years (Vw 2000 art. 44(2)).
        if (outcome is Outcome.Granted)
            life.Step(Organisation.Ind, on => new CaseEvent.PermitIssued(
                on, life.LodgedOn, life.LodgedOn.AddYears(PermitYears).AddDays(-1)));
    }
}
