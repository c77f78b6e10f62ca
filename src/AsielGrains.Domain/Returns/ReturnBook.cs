using System.Collections.Immutable;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Procedures;

namespace AsielGrains.Domain.Returns;

/// <summary>
/// The projection of agreements on readmission and of departures over all cases. It keeps, of the cases that have any,
/// just those steps, so that a late fact or a retraction needs no rule of its own. Not safe for concurrent use.
/// </summary>
public sealed class ReturnBook
{
    static readonly AgreementFigures None = new(default, 0, 0, 0, 0, 0);

    readonly Dictionary<CaseId, Entry> _entries = [];

    /// <summary>Whether an event of this kind can change a figure.</summary>
    public static bool Counts(CaseEvent @event) => @event is CaseEvent.ReadmissionAgreed or CaseEvent.ReturnAttempted
        or CaseEvent.Departed or CaseEvent.ReturnedFromAbsence or CaseEvent.StepRetracted;

    public void Apply(CaseId id, CaseEvent @event)
    {
        var before = _entries.TryGetValue(id, out var entry) ? entry.Course : default;
        var after = @event switch
        {
            CaseEvent.Step step when Counts(step) => before.With(step),
            CaseEvent.StepRetracted gone
                when before.InPlaceOf(new(gone.Kind, gone.Qualifier), gone.StepOn) is { } step => before.Without(step),
            _ => before,
        };
        if (after == before)
            return;
        if (after.Steps.IsEmpty)
            _entries.Remove(id);
        else
            _entries[id] = new(after);
    }

    /// <summary>The figures of a period; what is null does not limit it.</summary>
    /// <param name="today">The day on which it is judged whether an agreement can still be used.</param>
    public ReturnFigures Figures(DateOnly? from, DateOnly? until, DateOnly today)
    {
        var agreements = new SortedDictionary<Nationality, AgreementFigures>();
        var sources = new SortedDictionary<ReadmissionSource, AgreementFigures>();
        var departures = Enum.GetValues<DepartureKind>().ToDictionary(kind => kind, _ => 0L);
        foreach (var entry in _entries.Values)
        {
            foreach (var gone in entry.Departures.Where(gone => Within(gone.On)))
                departures[gone.Departure]++;
            foreach (var agreement in entry.Agreements.Where(agreement => Within(agreement.AgreedOn)))
            {
                var open = !entry.IsGone && agreement.IsValidOn(today);
                sources[agreement.Source] = With(
                    sources.GetValueOrDefault(agreement.Source, None with { Source = agreement.Source }),
                    agreement,
                    open);
                // A passport of one's own is no agreement that a country gave: the pilot was about those.
                if (agreement.Source is not ReadmissionSource.OwnDocument)
                    agreements[agreement.Country] = With(
                        agreements.GetValueOrDefault(agreement.Country, None with { Country = agreement.Country }),
                        agreement,
                        open);
            }
        }

        return new(
            [.. agreements.Values],
            [.. sources.Values],
            [.. departures.Select(one => new DepartureFigures(one.Key, one.Value))]);

        bool Within(DateOnly day) => !(day < from) && !(day > until);
    }

    static AgreementFigures With(AgreementFigures sum, ReadmissionAgreement agreement, bool open)
    {
        var used = agreement.UsedOn is not null;
        return sum with
        {
            Obtained = sum.Obtained + 1,
            Used = sum.Used + (used ? 1 : 0),
            Open = sum.Open + (open ? 1 : 0),
            Lost = sum.Lost + (used || open ? 0 : 1),
            Attempts = sum.Attempts + agreement.Attempts,
        };
    }

    // What follows from the steps is kept too: it is asked for more often than it changes.
    sealed class Entry(Course course)
    {
        public Course Course => course;

        public ImmutableArray<ReadmissionAgreement> Agreements { get; } = ReturnTrack.Of(course).Agreements;

        // Who left without supervision can come back, and leave once more.
        public ImmutableArray<CaseEvent.Departed> Departures { get; } = [.. course.Steps.OfType<CaseEvent.Departed>()];

        public bool IsGone { get; } = course.Steps.LastOrDefault(
            step => step is CaseEvent.Departed or CaseEvent.ReturnedFromAbsence) is CaseEvent.Departed;
    }
}
