using AsielGrains.Domain.Identity;
using AsielGrains.Journal;
using AsielGrains.Journal.Privacy;
using Microsoft.Coyote.Specifications;
using Microsoft.Coyote.SystematicTesting;

namespace AsielGrains.Schedules.Tests.Kernels;

public static class ErasureKernel
{
    const int Readers = 2;
    const int ReadingsEach = 2;

    [Test]
    public static async Task Once_a_person_is_erased_no_answer_that_was_under_way_brings_the_key_back()
    {
        var ring = new KeyRing(new byte[KeyRing.KeyBytes]);
        var person = new PersonId(Guid.NewGuid());
        var store = new ScheduledStore { Key = PersonSeal.Make(person, ring).Row };
        await using var journal = new EventJournal(store, ring, TimeProvider.System);
        var erased = false;

        var reading = Enumerable.Range(0, Readers).Select(_ => Task.Run(async () =>
        {
            for (var reading = 0; reading < ReadingsEach; reading++)
            {
                var wasErased = Volatile.Read(ref erased);
                var mayShow = await journal.MayShow(person);
                Specification.Assert(!(wasErased && mayShow), "An erased person is shown.");
            }
        })).ToArray();
        await journal.Erase(person);
        Volatile.Write(ref erased, true);
        Specification.Assert(!await journal.MayShow(person), "An erased person is shown.");
        await Task.WhenAll(reading);
    }
}
