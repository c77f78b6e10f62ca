using System.Diagnostics;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;
using AsielGrains.Gateway.Access;
using AsielGrains.Gateway.Cases;
using AsielGrains.Gateway.Fields;
using AsielGrains.Gateway.Refusals;
using AsielGrains.Grains.Cases;
using AsielGrains.Grains.Commands;
using AsielGrains.Journal;
using CaseCommand = AsielGrains.Domain.Cases.CaseCommand;
using Reason = AsielGrains.Contract.V1.Reason;

namespace AsielGrains.Gateway.Families;

/// <summary>Links the cases of relatives and permit holders, and reads the links from either side.</summary>
sealed class FamilyDesk(IGrainFactory grains)
{
    /// <summary>So many relatives of one permit holder are read.</summary>
    const int LinksMax = 50;

    /// <summary>
    /// Tells the referent's case first, whose permit the link rests on; when the relative's case then refuses, what was
    /// told is taken back.
    /// </summary>
    /// <exception cref="RefusedException">One of the cases refused.</exception>
    public async Task<LinkFamilyResponse> Link(
        LinkFamilyRequest request, Caller caller, CancellationToken cancellation)
    {
        var requestId = RequestField.RequestId(request.RequestId);
        var relative = RequestField.CaseId(request.RelativeCaseId, "relative_case_id");
        var referent = RequestField.CaseId(request.ReferentCaseId, "referent_case_id");
        var on = RequestField.Date(request.AppliedOn, "applied_on");
        var notAfter = RequestField.NotAfter(request.NotAfter);
        if (relative == referent)
            throw RequestField.Invalid("relative_case_id", "Nobody follows on the own case.");

        var told = new CaseEvent.RelativeApplied(on, relative);
        var first = Faults.ReceiptOf(await Send(
            referent, new(requestId, Report(told, caller), caller) { NotAfter = notAfter }, cancellation));
        var second = await Send(
            relative,
            new(requestId, Report(new CaseEvent.FamilyApplied(on, referent), caller), caller) { NotAfter = notAfter },
            cancellation);
        if (second.Rejection is not null && !first.KnownAlready)
            Faults.ReceiptOf(await Send(referent, Unlink(requestId, told, caller), cancellation));
        return new()
        {
            Referent = Receipts.Of(referent.ToString(), first),
            Relative = Receipts.Of(relative.ToString(), Faults.ReceiptOf(second)),
        };
    }

    /// <exception cref="RefusedException">The case is not known.</exception>
    public async Task<IReadOnlyList<FamilyLink>> Links(
        CaseId id, DateOnly day, Admission admission, JournalPosition? position, CancellationToken cancellation)
    {
        var asked = await Read(id, admission, position, cancellation)
            ?? throw new RefusedException(new(Reason.CaseUnknown, "No case is known under this id.", "case_id"));
        var links = new List<FamilyLink>();
        foreach (var applied in asked.Course.Steps.OfType<CaseEvent.FamilyApplied>().Take(LinksMax))
            links.Add(FamilyView.Of(
                (id, asked),
                (applied.Referent, await Read(applied.Referent, admission, null, cancellation)),
                applied.On,
                day));
        foreach (var applied in asked.Course.Steps.OfType<CaseEvent.RelativeApplied>().Take(LinksMax - links.Count))
            links.Add(FamilyView.Of(
                (applied.Relative, await Read(applied.Relative, admission, null, cancellation)),
                (id, asked),
                applied.On,
                day));
        return links;
    }

    static CaseCommand.Report Report(CaseEvent.Step step, Caller caller) =>
        new(step, caller.Organisation);

    static Envelope<CaseCommand> Unlink(Guid requestId, CaseEvent.Step told, Caller caller) => new(
        DerivedId.RequestOf(requestId, "unlink"), new CaseCommand.Retract(told, caller.Organisation), caller);

    Task<Answer> Send(CaseId id, Envelope<CaseCommand> envelope, CancellationToken cancellation) =>
        grains.GetCase(id).Handle(envelope).WaitAsync(cancellation);

    async Task<AsylumCase?> Read(
        CaseId id, Admission admission, JournalPosition? position, CancellationToken cancellation)
    {
        var trace = Activity.Current?.TraceId.ToHexString() ?? "";
        var query = new CaseQuery(
            admission.Caller, FieldMask.FactsGroup, Personal: false, position, AsOf: null, trace);
        var reading = await grains.GetCase(id).Read(query).WaitAsync(cancellation);
        admission.Narrow(reading?.Protections);
        return reading?.Case;
    }
}
