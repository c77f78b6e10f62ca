using System.Collections.Immutable;
using System.Diagnostics;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;
using AsielGrains.Gateway.Access;
using AsielGrains.Gateway.Refusals;
using AsielGrains.Grains.Cases;
using AsielGrains.Grains.Persons;
using AsielGrains.Journal;
using Reason = AsielGrains.Contract.V1.Reason;

namespace AsielGrains.Gateway.Returns;

/// <summary>Reads the return track of cases, and of the other cases of their persons.</summary>
sealed class ReturnDesk(IGrainFactory grains)
{
    /// <exception cref="RefusedException">The case is not known.</exception>
    public async Task<ReturnTrack> Track(
        CaseId id, Admission admission, JournalPosition? position, CancellationToken cancellation) =>
        ReturnTrack.Of((await Read(id, admission, position, cancellation) ?? throw Unknown()).Case.Course);

    /// <summary>What stands in the way in this case, and what of it in the person's other cases.</summary>
    /// <exception cref="RefusedException">The case is not known.</exception>
    public async Task<FoundObstacles> Obstacles(
        CaseId id, DateOnly day, Admission admission, JournalPosition? position, CancellationToken cancellation)
    {
        var asked = await Read(id, admission, position, cancellation) ?? throw Unknown();
        var found = ImmutableArray.CreateBuilder<(CaseId, Obstacle)>();
        found.AddRange(Removability.ObstaclesIn(asked.Case, day).Select(one => (id, one)));
        var hasDocument = Removability.HasDocumentIn(asked.Case, day);
        var cases = await grains.GetGrain<IPersonDirectoryGrain>(0).CasesOf(asked.Person).WaitAsync(cancellation);
        foreach (var other in cases.Where(other => other != id))
            if (await Read(other, admission, position: null, cancellation) is { } reading)
            {
                found.AddRange(Removability.ObstaclesIn(reading.Case, day)
                    .Where(one => Removability.HoldsForPerson(one.Kind)).Select(one => (other, one)));
                hasDocument |= Removability.HasDocumentIn(reading.Case, day);
            }

        return new(found.ToImmutable(), cases.Count(other => other != id) + 1, hasDocument);
    }

    async Task<CaseReading?> Read(
        CaseId id, Admission admission, JournalPosition? position, CancellationToken cancellation)
    {
        var trace = Activity.Current?.TraceId.ToHexString() ?? "";
        var query = new CaseQuery(
            admission.Caller, FieldMask.FactsGroup, Personal: false, position, AsOf: null, trace);
        var reading = await grains.GetCase(id).Read(query).WaitAsync(cancellation);
        admission.Narrow(reading?.Protections);
        return reading;
    }

    static RefusedException Unknown() =>
        new(new(Reason.CaseUnknown, "No case is known under this id.", "case_id"));
}
