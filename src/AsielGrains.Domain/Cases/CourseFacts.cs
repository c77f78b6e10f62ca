using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using AsielGrains.Domain.Procedures;

namespace AsielGrains.Domain.Cases;

/// <summary>
/// All facts of a case, in the order in which they happened. Every command goes through them, so that this makes no
/// object.
/// </summary>
readonly struct CourseFacts(AsylumCase state)
{
    public Enumerator GetEnumerator() => new(state);

    public struct Enumerator
    {
        readonly ImmutableArray<CaseEvent.Step> _steps;
        readonly int _datesCount;
        Dates _dates;
        int _nextDate;
        int _nextStep;

        public Enumerator(AsylumCase state)
        {
            _steps = state.Course.Steps;
            _datesCount = Order(state, ref _dates);
        }

        public CourseFact Current { get; private set; }

        public bool MoveNext()
        {
            var dateLeft = _nextDate < _datesCount;
            if (_nextStep < _steps.Length
                && !(dateLeft && !CourseFact.Before(_steps[_nextStep], _dates[_nextDate].Kind, _dates[_nextDate].On)))
                Current = CourseFact.Of(_steps[_nextStep++]);
            else if (dateLeft)
                Current = new(new(_dates[_nextDate].Kind), _dates[_nextDate++].On);
            else
                return false;
            return true;
        }

        // The dates are in this order whenever they are known; but a repeat application can be lodged before I&R.
        static int Order(AsylumCase state, ref Dates dates)
        {
            var count = 0;
            var lodged = RepeatLodging.DayOf(state);
            var beforeRegistration = lodged < state.RegisteredOn;
            Put(StepKind.Announced, state.AnnouncedOn, ref dates);
            Put(StepKind.Lodged, beforeRegistration ? lodged : null, ref dates);
            Put(StepKind.Registered, state.RegisteredOn, ref dates);
            Put(StepKind.Lodged, beforeRegistration ? null : lodged, ref dates);
            Put(StepKind.Withdrawn, state.WithdrawnOn, ref dates);
            return count;

            void Put(StepKind kind, DateOnly? on, ref Dates dates)
            {
                if (on is { } day)
                    dates[count++] = (kind, day);
            }
        }
    }

    /// <summary>With what a case starts and ends, at most.</summary>
    [InlineArray(4)]
    struct Dates
    {
        (StepKind Kind, DateOnly On) _first;
    }
}
