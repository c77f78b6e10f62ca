using AsielGrains.Domain.Identity;
using AsielGrains.Journal;
using AsielGrains.Journal.Storage;
using AsielGrains.Journal.Tests;
using Microsoft.Coyote.Specifications;
using Microsoft.Coyote.SystematicTesting;

namespace AsielGrains.Schedules.Tests.Kernels;

public static class FirstKeyKernel
{
    const int Silos = 2;

    [Test]
    public static async Task What_two_silos_seal_first_of_a_person_at_once_anybody_can_open()
    {
        var (store, person) = (new ScheduledStore(), Journals.NewPerson());

        await Task.WhenAll(Enumerable.Range(0, Silos).Select(silo => Task.Run(() => Announce(store, person, silo))));

        await using var third = new EventJournal(store, Journals.Ring, TimeProvider.System);
        for (var silo = 0; silo < Silos; silo++)
        {
            var read = await third.Read<Domain.Cases.CaseEvent>(new(StreamOf(silo)));
            Specification.Assert(
                read is [{ Event.Personal: { } details }] && details == Journals.Details(), "It can't be opened.");
        }
    }

    static async Task Announce(ScheduledStore store, PersonId person, int silo)
    {
        await using var journal = new EventJournal(store, Journals.Ring, TimeProvider.System);
        for (var isStored = false; !isStored;)
            try
            {
                var outcome = await journal.Append(
                    StreamOf(silo), 0, Journals.Stamp, [Journals.Announced(person, Journals.Details())]);
                Specification.Assert(outcome is AppendOutcome.Appended, "It was not stored.");
                isStored = true;
            }
            catch (JournalUnavailableException)
            {
                // Nothing was stored; the same once more.
            }
    }

    static string StreamOf(int silo) => $"case/{silo}";
}
