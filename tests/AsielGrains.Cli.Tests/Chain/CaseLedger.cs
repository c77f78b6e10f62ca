using System.Collections.Concurrent;
using System.Globalization;
using AsielGrains.Contract.V1;

namespace AsielGrains.Cli.Tests.Chain;

/// <summary>
/// The facts of all cases, kept in memory by the rules of the contract as far as a client can see them.
/// </summary>
sealed class CaseLedger
{
    readonly ConcurrentDictionary<string, KeptCase> _cases = new();
    readonly ConcurrentDictionary<string, Receipt> _answers = new();
    long _position;

    public ICollection<KeptCase> Cases => _cases.Values;

    public string Position => Interlocked.Read(ref _position).ToString(CultureInfo.InvariantCulture);

    /// <summary>Commands of which the effect gets lost although they are answered, by request id.</summary>
    public ConcurrentDictionary<string, bool> Lost { get; } = new();

    public Receipt Announce(AnnounceCaseRequest request) => Once(request.RequestId, request.CaseId, kept =>
    {
        if (kept.AnnouncedOn.Length > 0)
            throw Refusals.Of(Reason.AlreadyAnnounced, "announced_on");
        (kept.AnnouncedOn, kept.Kind, kept.Nationality) = (request.AnnouncedOn, request.Kind, request.Nationality);
    });

    public Receipt Register(RegisterCaseRequest request) => Once(request.RequestId, request.CaseId, kept =>
    {
        if (kept.AnnouncedOn.Length == 0)
            throw Refusals.Of(Reason.CaseUnknown, "case_id");
        kept.RegisteredOn = request.RegisteredOn;
        (kept.Kind, kept.Nationality) = (request.Kind, request.Nationality);
        kept.VNumber = request.Personal.VNumber;
    });

    public Receipt Lodge(LodgeApplicationRequest request) => Once(request.RequestId, request.CaseId, kept =>
    {
        if (kept.RegisteredOn.Length == 0)
            throw Refusals.Of(Reason.CaseUnknown, "case_id");
        kept.LodgedOn = request.LodgedOn;
    });

    public Receipt Report(ReportStepRequest request) => Once(request.RequestId, request.CaseId, kept =>
    {
        if (kept.LodgedOn.Length == 0)
            throw Refusals.Of(Reason.StepNotAllowed, "step");
        kept.Steps.Add(request.Step);
    });

    public KeptCase? Find(string caseId) => _cases.GetValueOrDefault(caseId);

    Receipt Once(string requestId, string caseId, Action<KeptCase> record)
    {
        var id = caseId.Length > 0 ? caseId : Guid.NewGuid().ToString("N");
        var kept = _cases.GetOrAdd(id, _ => new(id));
        lock (kept)
        {
            if (_answers.TryGetValue(requestId, out var first))
                return new(first) { Repeated = true };
            if (!Lost.ContainsKey(requestId))
                record(kept);
            kept.Version++;
            return _answers[requestId] = new()
            {
                Id = id,
                Version = kept.Version,
                Position = Interlocked.Increment(ref _position).ToString(CultureInfo.InvariantCulture),
            };
        }
    }
}
