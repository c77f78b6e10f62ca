using System.Collections.Frozen;
using AsielGrains.Domain;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Households;
using AsielGrains.Domain.Procedures;
using AsielGrains.Domain.Reception;
using AsielGrains.Grains.Checkpoints;
using AsielGrains.Grains.Flow;
using AsielGrains.Journal;
using AsielGrains.Journal.Storage;

namespace AsielGrains.Grains.Households;

/// <summary>The book of households together with how far in the journal it has come.</summary>
sealed class HouseholdProjector : JournalProjector
{
    static readonly FrozenSet<string> Places = FrozenSet.Create(
        StringComparer.Ordinal,
        "case.registered", "case.corrected", "case.household-changed", "case.step-retracted", "case.place-followed",
        "case.move-blocked", "case.move-block-ended",
        "household.change-begun", "household.change-completed", "household.change-given-up",
        "household.change-taken-back",
        "joint.begun", "joint.completed", "joint.given-up", "joint.released",
        "site.places-held", "site.place-chosen", "site.hold-cancelled", "site.household-arrived",
        "site.departure-planned", "site.household-departed");

    // Who is missed changes nothing of where the place is: nobody has to look for differences then.
    static readonly FrozenSet<string> Types = Places
        .Concat(
        [
            "case.absence-signalled", "case.address-checked", "case.absence-established", "case.returned-from-absence",
            "case.departed", "case.died", "case.supervision-imposed",
        ])
        .ToFrozenSet(StringComparer.Ordinal);

    readonly JournalPosition[] _through;

    public HouseholdProjector()
        : this(new(), new JournalPosition[HouseholdBook.SegmentsCount], new())
    {
    }

    /// <param name="through">
    /// What each segment of the book counts in when it is ahead of the rest: it is not counted again.
    /// </param>
    /// <param name="head">How far the whole has come.</param>
    public HouseholdProjector(HouseholdBook book, JournalPosition[] through, CheckpointHead head)
        : base(Types, head) => (Book, _through) = (book, through);

    public HouseholdBook Book { get; }

    /// <summary>The segments of the book that changed since they were stored.</summary>
    public ChangedRows Changed { get; } = new(HouseholdBook.SegmentsCount);

    /// <summary>Whether events of a type can make a difference between households and their places.</summary>
    public static bool Concerns(string type) => Places.Contains(type);

    protected override void Take(StoredEvent stored, IEvent @event)
    {
        if (@event is SiteEvent ofSite && Streams.IsSite(stored.Stream, out var site))
        {
            if (Changes(Book.SegmentOf(site, ofSite), stored))
                Book.Apply(site, ofSite, stored.Organisation, stored.RecordedAt);
        }
        else if (@event is CaseEvent ofCase && Concerns(ofCase) && Streams.IsCase(stored.Stream, out var id))
        {
            if (Changes(HouseholdBook.SegmentOf(id), stored))
                Book.Apply(id, ofCase, stored.RecordedAt);
        }
        else if (@event is JointEvent ofJoint && Streams.IsJoint(stored.Stream, out var joint)
            && Changes(Book.SegmentOf(joint, ofJoint), stored))
            Book.Apply(joint, ofJoint, stored.RecordedAt);
        else if (@event is HouseholdEvent ofHousehold && Streams.IsHousehold(stored.Stream, out var household)
            && Changes(HouseholdBook.SegmentOf(household), stored))
            Book.Apply(household, ofHousehold, stored.RecordedAt);
    }

    bool Changes(int? segment, StoredEvent stored)
    {
        if (segment is not { } number || stored.Position <= _through[number])
            return false;
        Changed.Note(number);
        return true;
    }

    static bool Concerns(CaseEvent @event) =>
        @event is not CaseEvent.StepRetracted retracted
        || retracted.Kind is StepKind.HouseholdChanged or StepKind.MoveBlocked or StepKind.MoveBlockEnded
            or StepKind.AbsenceSignalled or StepKind.AddressChecked or StepKind.AbsenceEstablished
            or StepKind.ReturnedFromAbsence or StepKind.Departed or StepKind.Died or StepKind.SupervisionImposed;
}
