using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Partners;
using AsielGrains.Domain.Procedures;
using AsielGrains.Lives.Weights;

namespace AsielGrains.Lives;

/// <summary>
/// Whole lives of invented persons, household after household, with repeat applications of some who were refused:
/// the same for ever from one seed.
/// </summary>
/// <param name="from">The first day on which a household arrives.</param>
/// <param name="until">The last one.</param>
/// <param name="first">The number of the first person, of whom the V-number comes.</param>
public sealed class Population(ulong seed, LifeWeights weights, DateOnly from, DateOnly until, long first = 0)
{
    /// <summary>V-numbers of invented persons start with 999; seven digits remain.</summary>
    public const int PersonsMax = 10_000_000;

    const int HouseholdSizeMax = 6;
    const int AdultYearsMin = 18;
    const int AdultYearsMax = 55;

    /// <summary>A child turns 18 outside of the life that is told.</summary>
    const int ChildYearsMax = 13;

    const int DaysPerYear = 365;

    readonly PlanDrawing _plans = new(weights);

    /// <summary>So many lives, one after the other; nothing of them is kept.</summary>
    public IEnumerable<Life> Lives(int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, PersonsMax);
        var told = 0;
        for (var number = first; told < count;)
            foreach (var life in Household(number, out number))
                if (told++ < count)
                    yield return life;
    }

    List<Life> Household(long number, out long next)
    {
        var chance = Chance.Of(seed, number);
        var arrival = from.AddDays(chance.Between(0, until.DayNumber - from.DayNumber));
        var nationality = chance.Weighted(weights.NationalitiesOf(arrival.Year), one => one.Applications);
        var isAlone = chance.Is(weights.Share("alone"));
        var size = isAlone ? 1 : chance.Between(2, HouseholdSizeMax);
        HouseholdId? household = isAlone ? null : new(chance.Id());
        var lives = new List<Life>();
        LifePlan? plan = null;
        for (var member = 0; member < size; member++)
        {
            var minority = MinorityOf(member, isAlone, chance);
            var subject = Subject(number + member, nationality, arrival, chance) with
            {
                Household = household,
                Minority = minority,
                BornOn = BornOn(minority, arrival, chance),
            };
            // Each has an own case and an own outcome, which within a household is nearly always the same.
            plan ??= _plans.For(subject, nationality, chance);
            lives.Add(LifeGenerator.Of(subject, plan, Chance.Of(seed ^ (ulong)arrival.DayNumber, subject.Number)));
        }

        next = number + size;
        if (RelativesOf(lives[0], nationality, chance, next) is { Count: > 0 } relatives)
        {
            lives[0] = Followed(lives[0], relatives);
            lives.AddRange(relatives);
            next += relatives.Count;
        }

        if (RepeatOf(lives[0], nationality, chance) is { } repeat)
            lives.Add(repeat);
        return lives;
    }

    /// <summary>Partner and children whom a permit holder who came alone lets come (nareis).</summary>
    List<Life> RelativesOf(Life referent, NationalityWeight nationality, Chance chance, long number)
    {
        if (referent.Subject is not { Household: null, Minority: Minority.Adult, Kind: ApplicationKind.First }
            || referent.Plan is not { Fate: LifeFate.Granted }
            || !chance.Is(weights.Share("relatives")))
            return [];
        // Within three months of the permit (Vw 2000 art. 29(4)).
        var applied = referent.Reports[^1].On.AddDays(chance.Between(7, 80));
        var household = new HouseholdId(chance.Id());
        var plan = new LifePlan(
            chance.Is(weights.Share("relatives-refused")) ? LifeFate.Refused : LifeFate.Granted, applied);
        return
        [
            .. Enumerable.Range(0, chance.Between(1, HouseholdSizeMax - 1)).Select(member =>
            {
                var minority = member == 0 ? Minority.Adult : Minority.ChildWithFamily;
                var subject = Subject(number + member, nationality, applied, chance) with
                {
                    Kind = ApplicationKind.Family,
                    Household = household,
                    Minority = minority,
                    BornOn = BornOn(minority, applied, chance),
                    Referent = referent.Subject.Case,
                };
                return LifeGenerator.Of(subject, plan, Chance.Of(seed ^ (ulong)applied.DayNumber, subject.Number));
            }),
        ];
    }

    static Life Followed(Life referent, List<Life> relatives) => referent with
    {
        Reports =
        [
            .. referent.Reports,
            .. relatives.Select(relative => new LifeReport(
                relative.Subject.AnnouncedOn,
                Organisation.Ind,
                new CaseCommand.Report(
                    new CaseEvent.RelativeApplied(relative.Subject.AnnouncedOn, relative.Subject.Case),
                    Organisation.Ind))),
        ],
    };

    Life? RepeatOf(Life first, NationalityWeight nationality, Chance chance)
    {
        if (first.Plan is not { Fate: LifeFate.Refused or LifeFate.SafeCountry, Leaves: null }
            || first.Plan.Appeal is LifeAppeal.Won || !chance.Is(weights.Share("repeats")))
            return null;
        var subject = first.Subject with
        {
            Case = new(chance.Id()),
            Kind = ApplicationKind.Repeat,
            AnnouncedOn = first.Reports[^1].On.AddDays(chance.Between(30, 300)),
        };
        return LifeGenerator.Of(subject, _plans.For(subject, nationality, chance), chance);
    }

    Minority MinorityOf(int member, bool isAlone, Chance chance) =>
        isAlone ? chance.Is(weights.Share("unaccompanied")) ? Minority.UnaccompaniedChild : Minority.Adult
        : member < 2 ? Minority.Adult
        : Minority.ChildWithFamily;

    static DateOnly BornOn(Minority minority, DateOnly arrival, Chance chance) => arrival.AddDays(
        -(minority is Minority.Adult
            ? chance.Between(AdultYearsMin * DaysPerYear + AdultYearsMin, AdultYearsMax * DaysPerYear)
            : chance.Between(0, ChildYearsMax * DaysPerYear)));

    static LifeSubject Subject(long number, NationalityWeight nationality, DateOnly arrival, Chance chance) => new(
        number,
        new(chance.Id()),
        new(chance.Id()),
        InventedNumber.Of(number),
        ApplicationKind.First,
        nationality.Nationality,
        arrival);
}
