using System.Text.Json;
using AsielGrains.Domain.Gvl;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Partners;
using AsielGrains.Domain.Reception;
using CsCheck;
using static AsielGrains.Domain.Tests.Gvl.Scene;

namespace AsielGrains.Domain.Tests.Gvl;

public sealed class GvlProperties
{
    const int Iterations = 300;

    static readonly DateOnly[] Days = [Today, Today.AddDays(1), Today.AddDays(5)];
    static readonly GvlStep[] Steps =
    [
        GvlStep.Identification, GvlStep.DocumentCheck, GvlStep.DetailedInterview, GvlStep.LawyerReview,
        GvlStep.Transport,
    ];

    static readonly Gen<Turn[]> Turns = (
        from kind in Gen.Int[0, 9]
        from household in Gen.Int[1, 4]
        from step in Gen.Int[0, 4]
        from day in Gen.Int[0, 2]
        from quarter in Gen.Int[0, 38]
        select new Turn(kind, household, Steps[step], Days[day], quarter)).Array[1, 40];

    [Fact]
    public void A_location_agrees_with_a_list_of_slots_after_every_turn() => Turns.Sample(
        turns =>
        {
            var both = new Both();
            foreach (var turn in turns)
            {
                both.Take(turn);
                both.Compare();
            }
        },
        iter: Iterations);

    [Fact]
    public void A_location_that_was_written_down_and_read_decides_the_same() => Turns.Sample(
        turns =>
        {
            var both = new Both();
            foreach (var turn in turns)
                both.Take(turn);
            var text = JsonSerializer.Serialize(both.Location);
            var read = JsonSerializer.Deserialize<GvlLocation>(text)!;
            Assert.Equal(text, JsonSerializer.Serialize(read));
            var next = Book(900, 900, StepAt(GvlStep.Identification, 9));
            Assert.Equal(
                both.Location.Ask(next, Organisation.Politie).Events, read.Ask(next, Organisation.Politie).Events);
        },
        iter: 50);

    [Fact]
    public void The_turns_of_these_tests_are_often_taken()
    {
        var (asked, accepted) = (0, 0);
        Turns.Sample(
            turns =>
            {
                var both = new Both();
                foreach (var turn in turns)
                    both.Take(turn);
                Interlocked.Add(ref asked, turns.Length);
                Interlocked.Add(ref accepted, both.Accepted);
            },
            iter: 50);
        Assert.True(accepted * 5 > asked, $"only {accepted} of {asked}");
    }

    sealed record Turn(int Kind, int Household, GvlStep Step, DateOnly Day, int Quarter)
    {
        public TimeOnly StartsAt => new TimeOnly(7, 30).AddMinutes(Quarter * 15);

        public int Start => SlotGrid.MinuteOf(StartsAt);
    }

    sealed class Both
    {
        readonly SlotList _slots;
        int _ids;

        public Both() => _slots = new(Location.Resources, Days);

        public GvlLocation Location { get; private set; } = Small();

        public int Accepted { get; private set; }

        public void Take(Turn turn)
        {
            var known = _slots.Booked.Keys.ToList();
            if (turn.Kind < 6 || known.Count == 0)
                Book(turn);
            else if (turn.Kind < 8)
                Move(known[turn.Quarter % known.Count], turn);
            else
                Cancel(known[turn.Quarter % known.Count]);
        }

        public void Compare()
        {
            foreach (var resource in Location.Resources)
                foreach (var day in Days)
                    for (var slot = 0; slot < (resource.GridOn(day)?.Count ?? 0); slot++)
                    {
                        var use = Location.UseOf(resource, day, slot);
                        Assert.Equal(
                            _slots.FreeIn(resource.Code, day, resource.GridOn(day)!.Value.StartOf(slot)), use.Free);
                        Assert.True(use.Used <= use.Total, "More is given out than there is.");
                    }
        }

        void Book(Turn turn)
        {
            var (id, household) = (Id(++_ids), Scene.Household(turn.Household));
            var may = May(id, household, turn.Step, turn);
            var command = new GvlCommand.Book(id, household, 3, [new(turn.Step, turn.Day, turn.StartsAt)]);
            Ask(command, turn.Step, may);
        }

        void Move((UseId Booking, GvlStep Step) key, Turn turn)
        {
            var (household, day, from, until) = _slots.Booked[key];
            if ((day, from) == (turn.Day, turn.Start))
                return;
            _slots.GiveBack(key);
            var may = May(key.Booking, household, key.Step, turn);
            Ask(new GvlCommand.MoveStep(key.Booking, new(key.Step, turn.Day, turn.StartsAt)), key.Step, may);
            if (!may)
                Assert.True(_slots.Take(key, household, Needs(key.Step), day, from, until - from));
        }

        void Cancel((UseId Booking, GvlStep Step) key)
        {
            Ask(new GvlCommand.CancelSteps(key.Booking, key.Step, CancelReason.Replanned), key.Step, may: true);
            _slots.GiveBack(key);
        }

        bool May(UseId id, HouseholdId household, GvlStep step, Turn turn)
        {
            var rule = ShippedGvl.Steps[step];
            var first = Location.Resources.First(known => known.Function == rule.Needs[0]);
            return (turn.Start - (8 * 60)) % first.SlotMinutes == 0
                && !_slots.IsBusy(household, turn.Day, turn.Start, turn.Start + rule.Minutes)
                && _slots.Take((id, step), household, Needs(step), turn.Day, turn.Start, rule.Minutes);
        }

        IEnumerable<(LocalCode Resource, int Units)> Needs(GvlStep step) => ShippedGvl.Steps[step].Needs
            .Select(function => Location.Resources.First(known => known.Function == function))
            .Select(resource => (resource.Code, resource.Function is GvlFunction.Transport ? 3 : 1));

        void Ask(GvlCommand command, GvlStep step, bool may)
        {
            var lead = ShippedGvl.Steps[step].Lead;
            var by = lead is GvlPartner.Rvr ? Organisation.Coa : (Organisation)(int)lead;
            var decision = Location.Ask(command, by);
            Assert.Equal((command, may), (command, decision.Rejection is null));
            if (!may)
                return;
            Accepted++;
            Location = decision.Events.Aggregate(Location, GvlLocation.Evolve);
        }
    }
}
