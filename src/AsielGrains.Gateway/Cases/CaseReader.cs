using System.Diagnostics;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Explanations;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Time;
using AsielGrains.Gateway.Access;
using AsielGrains.Gateway.Persons;
using AsielGrains.Gateway.Refusals;
using AsielGrains.Grains.Cases;
using AsielGrains.Grains.Persons;
using AsielGrains.Journal;
using Google.Protobuf.Reflection;
using FieldMask = AsielGrains.Gateway.Access.FieldMask;

namespace AsielGrains.Gateway.Cases;

/// <summary>Reads cases for a caller and has recorded which groups of fields the caller sees.</summary>
sealed class CaseReader(IGrainFactory grains, TimeProvider time)
{
    static readonly TimeSpan EffectsMax = TimeSpan.FromSeconds(5);

    /// <exception cref="RefusedException">The case is not known.</exception>
    public async Task<Case> Read(CaseId id, Admission admission, AsKnown asKnown, CancellationToken cancellation)
    {
        var query = QueryOf(admission, asKnown, GetCaseResponse.Descriptor);
        var reading = await grains.GetCase(id).Read(query).WaitAsync(cancellation);
        admission.Narrow(reading?.Protections);
        if (asKnown.ValidOn is { } validOn)
            reading = reading is null ? null : reading with { Case = reading.Case.UpTo(validOn) };
        return reading is null or { Case.Stage: Domain.Cases.Stage.Unknown }
            ? throw Unknown()
            : CaseView.Of(id, reading, asKnown.ValidOn ?? DayOf(query));
    }

    /// <summary>The case with the way to where it stands, and the day it is seen on.</summary>
    /// <exception cref="RefusedException">The case is not known.</exception>
    public async Task<(ExplanationReading Explained, DateOnly Day)> Explain(
        CaseId id, Admission admission, AsKnown asKnown, MessageDescriptor answer, CancellationToken cancellation)
    {
        var query = QueryOf(admission, asKnown, answer);
        var day = asKnown.ValidOn ?? DayOf(query);
        var explained = await grains.GetCase(id).Explain(query, day).WaitAsync(cancellation) ?? throw Unknown();
        admission.Narrow(explained.Reading.Protections);
        return (explained, day);
    }

    /// <summary>By what the person of a case was and is known in it.</summary>
    /// <exception cref="RefusedException">The case is not known.</exception>
    public async Task<IdentityHistory> Identity(
        CaseId id, Admission admission, AsKnown asKnown, CancellationToken cancellation)
    {
        var query = QueryOf(admission, asKnown, GetIdentityResponse.Descriptor);
        var identity = await grains.GetCase(id).ReadIdentity(query).WaitAsync(cancellation) ?? throw Unknown();
        admission.Narrow(identity.Reading.Protections);
        return identity.History;
    }

    /// <summary>The deadlines of a case on the day of the call, or of the moment.</summary>
    /// <exception cref="RefusedException">The case is not known.</exception>
    public async Task<CaseDeadlines> Deadlines(
        CaseId id, Admission admission, AsKnown asKnown, CancellationToken cancellation)
    {
        var query = new CaseQuery(
            admission.Caller, FieldMask.FactsGroup, Personal: false, asKnown.MinPosition, asKnown.AsOf);
        var reading = await grains.GetCase(id).Read(query).WaitAsync(cancellation) ?? throw Unknown();
        admission.Narrow(reading.Protections);
        return CaseDeadlines.Of(reading.Case, reading.Case.Assignments, DayOf(query));
    }

    /// <summary>
    /// What a step that was just recorded does in its case, and the day it is seen on. Null when it can't be told in
    /// time, or the caller sees nothing of it: the step is stored, and its answer must not wait.
    /// </summary>
    public async Task<(StepEffects Effects, DateOnly Day)?> Effects(
        CaseId id, Domain.Cases.CaseEvent.Step step, Admission admission, CancellationToken cancellation)
    {
        var query = QueryOf(admission, new(null, null), ReportStepResponse.Descriptor) with { Personal = false };
        if (query.Fields.Length == 0)
            return null;
        try
        {
            var reading = await grains.GetCase(id).Read(query).WaitAsync(EffectsMax, cancellation);
            admission.Narrow(reading?.Protections);
            var day = DayOf(query);
            return reading is null ? null : (StepEffects.Of(step, reading.Case, reading.ComesOfAgeOn, day), day);
        }
        catch (Exception late) when (late is TimeoutException or JournalUnavailableException)
        {
            return null;
        }
    }

    /// <exception cref="RefusedException">The V-number is not known.</exception>
    public async Task<IReadOnlyList<Case>> Find(
        VNumber number, Admission admission, AsKnown asKnown, CancellationToken cancellation)
    {
        var directory = grains.GetGrain<IPersonDirectoryGrain>(0);
        var person = await directory.FindKnown(number, "v_number", admission, cancellation);
        var ids = await directory.CasesOf(person).WaitAsync(cancellation);

        var query = QueryOf(admission, asKnown, FindCasesResponse.Descriptor);
        var cases = new Case?[Math.Min(ids.Count, GatewayLimits.CasesFoundMax)];
        var parallel = new ParallelOptions
        {
            MaxDegreeOfParallelism = GatewayLimits.CaseReadsAtOnceMax,
            CancellationToken = cancellation,
        };
        await Parallel.ForAsync(
            0, cases.Length, parallel, async (i, token) =>
                cases[i] = await Read(ids[i], query, admission, token));
        // Whose cases are all out of reach is not known to the caller.
        return admission.Sites is not null && Array.TrueForAll(cases, found => found is null)
            ? throw NumberedPerson.Unknown("v_number")
            : [.. cases.OfType<Case>()];
    }

    static CaseQuery QueryOf(Admission admission, AsKnown asKnown, MessageDescriptor answer) => new(
        admission.Caller,
        admission.Mask.GroupsIn(answer),
        admission.Mask.ShowsPersonalDetails,
        asKnown.MinPosition,
        asKnown.AsOf,
        Activity.Current?.TraceId.ToHexString() ?? "");

    static RefusedException Unknown() =>
        new(new(Reason.CaseUnknown, "No case is known under this id.", "case_id"));

    async Task<Case?> Read(CaseId id, CaseQuery query, Admission admission, CancellationToken cancellation)
    {
        if (await grains.GetCase(id).Read(query).WaitAsync(cancellation) is not { } reading)
            return null;
        admission.Narrow(reading.Protections);
        return CaseView.Of(id, reading, DayOf(query));
    }

    DateOnly DayOf(CaseQuery query) => DutchTime.DateAt(query.AsOf ?? time.GetUtcNow());
}
