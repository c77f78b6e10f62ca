using System.Diagnostics;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Identity;
using AsielGrains.Gateway.Access;
using AsielGrains.Gateway.Refusals;
using AsielGrains.Grains.Cases;
using AsielGrains.Grains.Persons;

namespace AsielGrains.Gateway.Cases;

/// <summary>Reads cases for a caller, in the classes of fields that the caller may see.</summary>
sealed class CaseReader(IGrainFactory grains)
{
    /// <exception cref="RefusedException">The case is not known.</exception>
    public async Task<Case> Read(CaseId id, Admission admission, AsKnown asKnown, CancellationToken cancellation)
    {
        var (mask, query) = QueryOf(admission, asKnown);
        return await Read(id, query, mask, cancellation)
            ?? throw new RefusedException(new(Reason.CaseUnknown, "No case is known under this id.", "case_id"));
    }

    /// <exception cref="RefusedException">The V-number is not known.</exception>
    public async Task<IReadOnlyList<Case>> Find(
        VNumber number, Admission admission, AsKnown asKnown, CancellationToken cancellation)
    {
        var directory = grains.GetGrain<IPersonDirectoryGrain>(0);
        var person = await directory.Find(number).WaitAsync(cancellation)
            ?? throw new RefusedException(
                new(Reason.VNumberUnknown, "No person is known under this V-number.", "v_number"));
        var ids = await directory.CasesOf(person).WaitAsync(cancellation);

        var (mask, query) = QueryOf(admission, asKnown);
        var cases = new Case?[Math.Min(ids.Count, GatewayLimits.CasesFoundMax)];
        var parallel = new ParallelOptions
        {
            MaxDegreeOfParallelism = GatewayLimits.CaseReadsAtOnceMax,
            CancellationToken = cancellation,
        };
        await Parallel.ForAsync(
            0, cases.Length, parallel, async (i, token) => cases[i] = await Read(ids[i], query, mask, token));
        return [.. cases.OfType<Case>()];
    }

    static (FieldMask Mask, CaseQuery Query) QueryOf(Admission admission, AsKnown asKnown)
    {
        var mask = FieldMask.Of(admission.Role, admission.Purpose);
        var trace = Activity.Current?.TraceId.ToHexString() ?? "";
        return (mask, new(admission.Caller, mask.Classes, mask.Person, asKnown.MinPosition, asKnown.AsOf, trace));
    }

    async Task<Case?> Read(CaseId id, CaseQuery query, FieldMask mask, CancellationToken cancellation) =>
        await grains.GetCase(id).Read(query).WaitAsync(cancellation) is { } reading
            ? CaseView.Of(id, reading, mask)
            : null;
}
