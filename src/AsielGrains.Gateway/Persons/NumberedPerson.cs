using AsielGrains.Contract.V1;
using AsielGrains.Domain.Identity;
using AsielGrains.Gateway.Refusals;
using AsielGrains.Grains.Persons;

namespace AsielGrains.Gateway.Persons;

/// <summary>Finds who a V-number in a request stands for.</summary>
static class NumberedPerson
{
    /// <exception cref="RefusedException">Nobody is known under it; the refusal names the field.</exception>
    public static async Task<PersonId> FindKnown(
        this IPersonDirectoryGrain directory, VNumber number, string field, CancellationToken cancellation) =>
        await directory.Find(number).WaitAsync(cancellation)
        ?? throw new RefusedException(
            new(Reason.VNumberUnknown, "No person is known under this V-number.", field));
}
