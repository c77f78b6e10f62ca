using AsielGrains.Domain;
using AsielGrains.Domain.Gvl;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Reception;

namespace AsielGrains.Journal.Tests.Codec;

/// <summary>One event of each kind of a joint location, as its golden file has it.</summary>
static class WrittenGvl
{
    static readonly DateOnly On = new(2026, 3, 2);
    static readonly DateTimeOffset At = new(2026, 3, 2, 8, 30, 0, TimeSpan.Zero);
    static readonly UseId Use = UseId.Parse("00112233445566778899aabbccddeeff");
    static readonly HouseholdId Household = HouseholdId.Parse("fedcba9876543210fedcba9876543210");
    static readonly LocalCode Avim = LocalCode.Parse("AVIM");
    static readonly ResourceCodes Both = ResourceCodes.Parse("AVIM BIO");
    static readonly DayHours Open = new(new(8, 0), new(17, 0));

    public static readonly Dictionary<string, IEvent> All = new()
    {
        ["gvl.opened"] = new GvlEvent.Opened(On, "Ter Apel", "ter-apel", true),
        ["gvl.resource-set"] = new GvlEvent.ResourceSet(
            On,
            Avim,
            GvlFunction.IntakeDesk,
            GvlPartner.Politie,
            new(Open, null, null, null, null, Open, null),
            15,
            8,
            On),
        ["gvl.resource-closed"] = new GvlEvent.ResourceClosed(
            On, Use, Avim, new(2026, 3, 3), new(8, 0), new(9, 30), 2, LostSlotReason.StaffAbsent),
        ["gvl.closure-ended"] = new GvlEvent.ClosureEnded(On, Use),
        ["gvl.household-expected"] = new GvlEvent.HouseholdExpected(On, Household, 3, new(2026, 3, 3)),
        ["gvl.household-arrived"] = new GvlEvent.HouseholdArrived(On, At, Household, 3),
        ["gvl.step-booked"] = new GvlEvent.StepBooked(
            On,
            Use,
            Household,
            3,
            GvlStep.Identification,
            GvlPartner.Politie,
            new(2026, 3, 3),
            new(9, 15),
            45,
            Both),
        ["gvl.step-cancelled"] = new GvlEvent.StepCancelled(
            On, Use, GvlStep.Identification, CancelReason.Replanned),
        ["gvl.step-moved"] = new GvlEvent.StepMoved(
            On, Use, GvlStep.Identification, new(2026, 3, 4), new(10, 0), 45, Both),
        ["gvl.step-missed"] = new GvlEvent.StepMissed(On, Use, GvlStep.Identification, MissedReason.Ill),
        ["gvl.step-started"] = new GvlEvent.StepStarted(On, At, Use, GvlStep.Identification),
        ["gvl.step-finished"] = new GvlEvent.StepFinished(On, At, Use, GvlStep.Identification),
        ["gvl.handover-offered"] = new GvlEvent.HandoverOffered(
            On, At, Use, Household, GvlPartner.Politie, GvlPartner.KMar, GvlStep.DocumentCheck, At.AddHours(1)),
        ["gvl.handover-accepted"] = new GvlEvent.HandoverAccepted(On, At, Use),
        ["gvl.handover-refused"] = new GvlEvent.HandoverRefused(On, At, Use, HandoverRefusal.NoCapacity),
        ["gvl.shares-agreed"] = new GvlEvent.SharesAgreed(
            On, new(new(2026, 4, 1), 4000, 3000, 500, 1000, 1500, 0, 0, 0)),
    };
}
