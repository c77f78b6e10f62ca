using AsielGrains.Domain.Access;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Partners;
using AsielGrains.Domain.Persons;
using AsielGrains.Gateway.Cases;
using AsielGrains.Gateway.Refusals;
using AsielGrains.Grains.Commands;
using AsielGrains.Grains.Persons;

namespace AsielGrains.Gateway.Persons;

/// <summary>
/// Sees to it that who is protected stays so in a merge: the survivor is told first, and what was told is taken back
/// when the merge is refused. After a split both persons keep them, until a partner ends them.
/// </summary>
sealed class KeptProtections(IGrainFactory grains)
{
    /// <returns>What the survivor was not protected by before.</returns>
    /// <exception cref="RefusedException">The survivor could not be told.</exception>
    public async Task<IReadOnlyList<ProtectionKind>> Give(
        PersonCommand.MergeInto merge, Guid requestId, Caller caller, CancellationToken cancellation)
    {
        var directory = grains.GetGrain<IPersonDirectoryGrain>(0);
        var known = await directory.ProtectionsOf(merge.Merged).WaitAsync(cancellation);
        ProtectionKind[] given = known.Count == 0
            ? []
            : [.. known.Except(await directory.ProtectionsOf(merge.Survivor).WaitAsync(cancellation))];
        foreach (var kind in given)
            Faults.ReceiptOf(await Tell(
                merge.Survivor,
                new PersonCommand.Protect(merge.On, kind, Organisation.Systeem),
                DerivedId.RequestOf(requestId, $"protect {kind}"),
                caller));
        return given;
    }

    public async Task TakeBack(
        PersonCommand.MergeInto merge, IReadOnlyList<ProtectionKind> given, Guid requestId, Caller caller)
    {
        foreach (var kind in given)
            await Tell(
                merge.Survivor,
                new PersonCommand.EndProtection(merge.On, kind, Organisation.Systeem),
                DerivedId.RequestOf(requestId, $"unprotect {kind}"),
                caller);
    }

    Task<Answer> Tell(PersonId person, PersonCommand command, Guid requestId, Caller caller) =>
        grains.GetGrain<IPersonGrain>(person.ToString()).Handle(new(requestId, command, caller));
}
