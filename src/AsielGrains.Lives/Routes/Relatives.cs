using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Partners;
using AsielGrains.Domain.Procedures;

namespace AsielGrains.Lives.Routes;

/// <summary>
/// A relative who follows a permit holder (nareis): asked for, decided on abroad, and come. The shares and spans are
/// assumptions; the term for the decision is 90 days.
/// </summary>
static class Relatives
{
    const int VisaDays = 90;

    public static void Write(LifeWriter life, CaseId referent)
    {
        var subject = life.Subject;
        life.Tell(
            Organisation.Ind,
            new CaseCommand.Announce(life.Day, subject.Person, subject.Kind, subject.Nationality));
        life.Step(Organisation.Ind, on => new CaseEvent.FamilyApplied(on, referent));
        var isGranted = life.Plan.Fate is LifeFate.Granted;
        life.After(45, 150).Step(Organisation.Ind, on => new CaseEvent.FamilyDecided(
            on, isGranted ? FamilyOutcome.Granted : FamilyOutcome.Refused));
        if (!isGranted)
            return;
        life.After(3, 20).Step(
            Organisation.Ind, on => new CaseEvent.EntryVisaIssued(on, on.AddDays(VisaDays)));
        life.After(10, 80).Step(Organisation.Ind, on => new CaseEvent.FamilyArrived(on));
        Arrival.Register(life, Organisation.Ind);
    }
}
