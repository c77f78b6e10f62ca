using AsielGrains.Domain.Reception;
using AsielGrains.Domain.Time;
using static AsielGrains.Domain.Tests.Reception.Site;

namespace AsielGrains.Domain.Tests.Reception;

/// <summary>A site and a list of beds that are asked the same, and have to agree after each step.</summary>
sealed class SiteAndBeds
{
    static readonly SiteEvent[] Layout =
    [
        Opened,
        Part(Azc, SiteType.Azc),
        Part(Col, SiteType.Col, until: 9),
        Units(2, 3),
        Units(1, 2, prefix: "B-", part: Col),
        Units(1, 4, UnitTraits.OneHousehold, "C-"),
    ];

    readonly BedList _beds;
    int _ids;

    public SiteAndBeds(int? ceiling)
    {
        State = Of(Layout);
        if (ceiling is not null)
            State = State.Then(new SiteCommand.SetCeiling(Today, ceiling));
        var parts = State.Parts.ToDictionary(part => part.Code);
        var units = State.AllUnits.ToDictionary(unit => unit.Code);
        _beds = new()
        {
            Beds = [.. State.AllUnits.SelectMany(unit => unit.AllPlaces)],
            PartOf = bed => parts[units[bed.Unit].Part],
            IsForOneHousehold = bed => units[bed.Unit].Traits.HasFlag(UnitTraits.OneHousehold),
            CeilingPersons = ceiling,
        };
    }

    public ReceptionSite State { get; private set; }

    public SiteMoment Now { get; private set; } = Site.Now;

    public int Accepted { get; private set; }

    public void Take(SiteStep step)
    {
        Now = new(Now.At.AddHours(step.Hours));
        var use = _beds.Entries.Count == 0 ? null : _beds.Entries[step.Which % _beds.Entries.Count];
        switch (step.Kind)
        {
            case 0 or 1 or 2 or 3:
                Hold(step);
                break;
            case 4:
                Block(step);
                break;
            case 5 or 6 when use is not null:
                Arrive(use);
                break;
            case 7 when use is not null:
                Leave(use);
                break;
            case 8 when use is not null:
                Plan(use, step);
                break;
            case 9 when use is not null:
                Cancel(use);
                break;
            case 10 when use is not null:
                Recall(use);
                break;
        }
    }

    /// <summary>Compares every number of every night with a count of the beds.</summary>
    public void Compare()
    {
        foreach (var night in State.Nights(Now, BedList.Horizon))
            foreach (var line in night.Types)
            {
                var seen = _beds.Beds.Where(bed => _beds.PartOf(bed).Type == line.Type)
                    .Select(bed => _beds.On(bed, night.Night, Now))
                    .OfType<NightUse>()
                    .ToList();
                int Count(NightUse use) => seen.Count(known => known == use);
                Assert.Equal(
                    (night.Night, seen.Count, Count(NightUse.Occupied), Count(NightUse.Reserved),
                        Count(NightUse.Blocked), Count(NightUse.Flex), Count(NightUse.Allocable)),
                    (night.Night, line.Total, line.Occupied, line.Reserved, line.Blocked, line.Flex, line.Allocable));
                Assert.Equal(
                    line.Total, line.Occupied + line.Reserved + line.Blocked + line.Flex + line.Allocable);
                Assert.True(line.Allocable >= 0, "More is given out than there is.");
                Assert.Equal(
                    (night.Night, _beds.Beds.Count(bed =>
                        _beds.PartOf(bed).Type == line.Type && _beds.IsConvertible(bed, night.Night, Now))),
                    (night.Night, line.Convertible));
                Assert.True(line.Convertible <= line.Flex, "More is to be had back than is let.");
            }
    }

    void Hold(SiteStep step)
    {
        var id = ++_ids;
        var (beds, from, until) = (Beds(step), Now.Today.AddDays(step.From), Until(step));
        var expires = DutchTime.StartOf(from.AddDays(2));
        var command = Site.Hold(id, beds) with { From = from, Until = until, ExpiresAt = expires };
        var may = _beds.IsOpen(beds, from, until)
            && _beds.IsFree(beds, from, until, Now)
            && _beds.IsAlone(beds, from, until, Now)
            && _beds.KeepsCeiling(beds.Count, from, until, Now);
        if (Ask(command, may))
            _beds.Add(new(Id(id), NightUse.Reserved, beds, from, until) { ExpiresAt = expires });
    }

    void Block(SiteStep step)
    {
        var id = ++_ids;
        var (beds, from, until) = (Beds(step), Now.Today.AddDays(step.From), Until(step));
        var may = _beds.IsOpen(beds, from, until) && _beds.IsFree(beds, from, until, Now);
        SiteCommand command = id % 2 == 0
            ? new SiteCommand.BlockPlaces(Id(id), beds, from, until, BlockReason.Defect)
            : new SiteCommand.LetPlaces(Id(id), beds, from, until, FlexGroup.Students, NoticeDays: id % 3);
        if (Ask(command, may))
            _beds.Add(new(Id(id), id % 2 == 0 ? NightUse.Blocked : NightUse.Flex, beds, from, until)
            {
                NoticeDays = id % 3,
            });
    }

    void Arrive(BedList.Entry use)
    {
        if (use.Use is not NightUse.Reserved)
            return;
        var on = Now.Today;
        var from = on < use.From ? on : use.From;
        var may = use.Counts(Now.At)
            && !(use.Until <= on)
            && _beds.IsOpen(use.Beds, from, use.Until)
            && _beds.IsFree(use.Beds, from, use.Until, Now, use.Id)
            && (on >= use.From || _beds.KeepsCeiling(use.Beds.Count, on, use.From, Now, use.Id));
        if (Ask(new SiteCommand.ConfirmArrival(use.Id, on), may))
            _beds.Replace(use with { Use = NightUse.Occupied, From = on });
    }

    void Leave(BedList.Entry use)
    {
        if (Ask(new SiteCommand.Depart(use.Id, Now.Today), use.Use is NightUse.Occupied))
            _beds.Remove(use.Id);
    }

    void Plan(BedList.Entry use, SiteStep step)
    {
        if (use.Use is not (NightUse.Occupied or NightUse.Reserved) || use.Until == Until(step))
            return;
        var until = Until(step);
        var isTooEarly = use.Use is NightUse.Occupied ? until < use.From : until <= use.From;
        var may = use.Counts(Now.At) && !isTooEarly && !(until < Now.Today);
        if (use.Until is { } end && (until is null || until > end))
        {
            var from = end < Now.Today ? Now.Today : end;
            may = may
                && _beds.IsOpen(use.Beds, from, until)
                && _beds.IsFree(use.Beds, from, until, Now, use.Id)
                && _beds.KeepsCeiling(use.Beds.Count, from, until, Now, use.Id);
        }

        if (Ask(new SiteCommand.PlanDeparture(use.Id, until), may))
            _beds.Replace(use with { Until = until });
    }

    void Cancel(BedList.Entry use)
    {
        if (use.Use is NightUse.Reserved && !use.Counts(Now.At))
            return;
        if (Ask(new SiteCommand.CancelHold(use.Id), use.Use is NightUse.Reserved))
            _beds.Remove(use.Id);
    }

    void Recall(BedList.Entry use)
    {
        if (use.IsRecalled || !Ask(new SiteCommand.RecallLet(use.Id), use.Use is NightUse.Flex))
            return;
        var back = Now.Today.AddDays(use.NoticeDays);
        _beds.Replace(use with { IsRecalled = true, Until = use.Until < back ? use.Until : back });
    }

    bool Ask(SiteCommand command, bool may)
    {
        var decision = ReceptionSite.Decide(State, command with { At = Now.At }, Now.Today);
        Assert.True(may == decision.Rejection is null, $"{command} at {Now.At:s}: {decision.Rejection}");
        State = decision.Events.Aggregate(State, ReceptionSite.Evolve);
        Accepted += may ? 1 : 0;
        return may;
    }

    PlaceSet Beds(SiteStep step) => PlaceSet.Of(
        Enumerable.Range(step.Bed, step.Count).Select(index => _beds.Beds[index % _beds.Beds.Count]));

    DateOnly? Until(SiteStep step) =>
        step.Nights == 0 ? null : Now.Today.AddDays(step.From + step.Nights);
}
