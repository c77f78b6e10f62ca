using System.Diagnostics;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Deadlines;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Time;
using AsielGrains.Gateway.Access;
using AsielGrains.Gateway.Refusals;
using AsielGrains.Grains.Cases;
using AsielGrains.Grains.Persons;
using Deadline = AsielGrains.Domain.Deadlines.Deadline;
using FieldMask = AsielGrains.Gateway.Access.FieldMask;

namespace AsielGrains.Gateway.Cases;

/// <summary>Reads cases for a caller, in the classes of fields that the caller may see.</summary>
sealed class CaseReader(IGrainFactory grains, TimeProvider time)
{
    /// <exception cref="RefusedException">The case is not known.</exception>
    public async Task<Case> Read(CaseId id, Admission admission, AsKnown asKnown, CancellationToken cancellation)
    {
        var (mask, query) = QueryOf(admission, asKnown);
        return await Read(id, query, mask, cancellation)
            ?? throw new RefusedException(new(Reason.CaseUnknown, "No case is known under this id.", "case_id"));
    }

    /// <summary>The deadlines of a case, by their last day, and the day they are seen on.</summary>
    /// <exception cref="RefusedException">The case is not known.</exception>
    public async Task<(IReadOnlyList<Deadline> Deadlines, DateOnly Day)> Deadlines(
        CaseId id, Admission admission, AsKnown asKnown, CancellationToken cancellation)
    {
        var query = new CaseQuery(
            admission.Caller, FieldMask.FactsClass, Personal: false, asKnown.MinPosition, asKnown.AsOf);
        var reading = await grains.GetCase(id).Read(query).WaitAsync(cancellation)
            ?? throw new RefusedException(new(Reason.CaseUnknown, "No case is known under this id.", "case_id"));
        var day = DayOf(query);
        return ([.. DeadlineReckoning.Of(reading.Case, day).OrderBy(deadline => deadline.EndsOn)], day);
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
            ? CaseView.Of(id, reading, mask, DayOf(query))
            : null;

    DateOnly DayOf(CaseQuery query) => DutchTime.DateAt(query.AsOf ?? time.GetUtcNow());
}
