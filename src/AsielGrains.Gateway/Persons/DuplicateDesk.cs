using System.Diagnostics;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Persons;
using AsielGrains.Gateway.Access;
using AsielGrains.Gateway.Refusals;
using AsielGrains.Grains.Cases;
using AsielGrains.Grains.Persons;
using AsielGrains.Journal;
using LikenessRule = AsielGrains.Contract.V1.LikenessRule;
using PersonalDetails = AsielGrains.Domain.Identity.PersonalDetails;

namespace AsielGrains.Gateway.Persons;

/// <summary>
/// Tells which V-numbers may be the person of a case. Whom the caller can't find by number is nobody here either, and
/// what is told of the others is recorded first, as any reading is.
/// </summary>
sealed class DuplicateDesk(IGrainFactory grains) : IDisposable
{
    static readonly TimeSpan CountMax = TimeSpan.FromSeconds(5);

    readonly SemaphoreSlim _places = new(GatewayLimits.CountsAtOnceMax);

    /// <exception cref="RefusedException">The case is not known.</exception>
    public async Task<IReadOnlyList<DuplicateCandidate>> FindKnown(
        CaseId id, Admission admission, CancellationToken cancellation)
    {
        // Who is alike tells of the person of the case as well.
        var reading = await Read(id, admission, cancellation)
            ?? throw new RefusedException(new(Reason.CaseUnknown, "No case is known under this id.", "case_id"));
        return await Directory.Shows(reading.Person, admission, cancellation)
            ? await Find(id, admission, cancellation)
            : [];
    }

    /// <summary>The same for who has just told who it is.</summary>
    public async Task<IReadOnlyList<DuplicateCandidate>> Find(
        CaseId id, Admission admission, CancellationToken cancellation)
    {
        if (!admission.Mask.ShowsPersonalDetails)
            return [];
        var candidates = new List<DuplicateCandidate>();
        foreach (var alike in await Directory.FindAlike(id).WaitAsync(cancellation))
            if (await Directory.Shows(alike.Person, admission, cancellation)
                && await Read(alike.Case, admission, cancellation) is { Personal.VNumber: { } number })
                candidates.Add(new()
                {
                    PersonId = alike.Person.ToString(),
                    VNumber = number.Digits,
                    Rule = (LikenessRule)alike.Rule,
                });
        return candidates;
    }

    /// <summary>
    /// How many they are, for who registers many: whom the caller can't find is not counted, and nothing is read of the
    /// others. None when nobody could be looked up in time: the registration is stored, and its answer must not wait.
    /// </summary>
    /// <param name="told">What was told of the person of the case.</param>
    public async Task<int> Count(
        CaseId id, PersonalDetails told, PersonId person, Admission admission, CancellationToken cancellation)
    {
        try
        {
            return await MayBeAlike(told, person, admission, cancellation)
                ? await CountInTurn(id, admission, cancellation).WaitAsync(CountMax, cancellation)
                : 0;
        }
        catch (Exception late) when (late is TimeoutException or JournalUnavailableException)
        {
            return 0;
        }
    }

    public void Dispose() => _places.Dispose();

    async Task<bool> MayBeAlike(
        PersonalDetails told, PersonId person, Admission admission, CancellationToken cancellation) =>
        admission.Mask.ShowsPersonalDetails && !Likeness.MarksLike(told).IsEmpty
        && await Directory.MayBeAlike(told, person).WaitAsync(cancellation);

    // Many who came under one made-up birth date are alike. A place is held until the count has ended, also when nobody
    // waits for it any more, so that a crowd of them can't take everybody's time.
    async Task<int> CountInTurn(CaseId id, Admission admission, CancellationToken cancellation)
    {
        if (!await _places.WaitAsync(CountMax, cancellation))
            return 0;
        try
        {
            return await CountShown(id, admission, cancellation);
        }
        finally
        {
            _places.Release();
        }
    }

    async Task<int> CountShown(CaseId id, Admission admission, CancellationToken cancellation)
    {
        var count = 0;
        foreach (var alike in await Directory.FindAlike(id).WaitAsync(cancellation))
            if (await Directory.Shows(alike.Person, admission, cancellation))
                count++;
        return count;
    }

    IPersonDirectoryGrain Directory => grains.GetGrain<IPersonDirectoryGrain>(0);

    Task<CaseReading?> Read(CaseId id, Admission admission, CancellationToken cancellation) => grains.GetCase(id)
        .Read(new(
            admission.Caller,
            admission.Mask.GroupsIn(FindDuplicateCandidatesResponse.Descriptor),
            Personal: true,
            TraceId: Activity.Current?.TraceId.ToHexString() ?? ""))
        .WaitAsync(cancellation);
}
