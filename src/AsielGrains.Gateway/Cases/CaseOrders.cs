using AsielGrains.Contract.V1;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;
using AsielGrains.Gateway.Fields;
using AsielGrains.Grains.Commands;
using Google.Protobuf.WellKnownTypes;

namespace AsielGrains.Gateway.Cases;

/// <summary>Reads requests into commands of a case. No business rule lives here.</summary>
static class CaseOrders
{
    public static CaseOrder Of(AnnounceCaseRequest request, Caller caller, DateOnly today)
    {
        var requestId = RequestField.RequestId(request.RequestId);
        var caseId = request.CaseId.Length == 0
            ? DerivedId.CaseOf(caller.Organisation, requestId)
            : RequestField.CaseId(request.CaseId);
        return new(caseId, Envelope(requestId, Announcement(request, caseId, today), caller, request.NotAfter));
    }

    public static CaseOrder Of(RegisterCaseRequest request, Caller caller, DateOnly today)
    {
        var requestId = RequestField.RequestId(request.RequestId);
        var caseId = RequestField.CaseId(request.CaseId);
        return new(caseId, Envelope(requestId, Registration(request, caseId, today), caller, request.NotAfter));
    }

    public static CaseOrder Of(LodgeApplicationRequest request, Caller caller)
    {
        var requestId = RequestField.RequestId(request.RequestId);
        var caseId = RequestField.CaseId(request.CaseId);
        var lodge = new CaseCommand.Lodge(RequestField.Date(request.LodgedOn, "lodged_on"));
        return new(caseId, Envelope(requestId, lodge, caller, request.NotAfter));
    }

    public static CaseOrder Of(WithdrawCaseRequest request, Caller caller)
    {
        var requestId = RequestField.RequestId(request.RequestId);
        var caseId = RequestField.CaseId(request.CaseId);
        var withdraw = new CaseCommand.Withdraw(RequestField.Date(request.WithdrawnOn, "withdrawn_on"));
        return new(caseId, Envelope(requestId, withdraw, caller, request.NotAfter));
    }

    public static CaseOrder Of(CorrectCaseRequest request, Caller caller, DateOnly today)
    {
        var requestId = RequestField.RequestId(request.RequestId);
        var caseId = RequestField.CaseId(request.CaseId);
        return new(caseId, Envelope(requestId, Correction(request, today), caller, request.NotAfter));
    }

    public static CaseOrder Of(ReportStepRequest request, Caller caller)
    {
        var requestId = RequestField.RequestId(request.RequestId);
        var caseId = RequestField.CaseId(request.CaseId);
        var step = StepReading.Of(request.Step);
        // An order leaves its trace itself; nobody else reports in its name.
        if (step is CaseEvent.TermExtended { Order: not null })
            throw RequestField.Invalid("term_extended.order_id", "order_id is never set in what is reported.");
        if (step is CaseEvent.KinshipTold { Relative: var relative } && relative == caseId)
            throw RequestField.Invalid("kinship_told.relative_case_id", "Nobody is a relative of oneself.");
        var report = new CaseCommand.Report(step, caller.Organisation);
        return new(caseId, Envelope(requestId, report, caller, request.NotAfter));
    }

    public static CaseOrder Of(RetractStepRequest request, Caller caller)
    {
        var requestId = RequestField.RequestId(request.RequestId);
        var caseId = RequestField.CaseId(request.CaseId);
        var retract = new CaseCommand.Retract(StepReading.Of(request.Step), caller.Organisation);
        return new(caseId, Envelope(requestId, retract, caller, request.NotAfter));
    }

    static Envelope<CaseCommand> Envelope(
        Guid requestId, CaseCommand command, Caller caller, Timestamp? notAfter) =>
        new(requestId, command, caller) { NotAfter = RequestField.NotAfter(notAfter) };

    static CaseCommand.Announce Announcement(AnnounceCaseRequest request, CaseId caseId, DateOnly today) => new(
        RequestField.Date(request.AnnouncedOn, "announced_on"),
        DerivedId.PersonOf(caseId),
        RequestField.Kind(request.Kind),
        RequestField.Nationality(request.Nationality) ?? Nationality.NotEstablished,
        PersonalFields.Read(request.Personal, today));

    static CaseCommand.Register Registration(RegisterCaseRequest request, CaseId caseId, DateOnly today) => new(
        RequestField.Date(request.RegisteredOn, "registered_on"),
        DerivedId.PersonOf(caseId),
        RequestField.Kind(request.Kind),
        RequestField.Nationality(request.Nationality) ?? Nationality.NotEstablished,
        RequestField.HouseholdId(request.HouseholdId),
        PersonalFields.ReadRegistered(request.Personal, today));

    static CaseCommand.Correct Correction(CorrectCaseRequest request, DateOnly today)
    {
        var kind = RequestField.Kind(request.Kind);
        var correct = new CaseCommand.Correct(
            RequestField.OptionalDate(request.AnnouncedOn, "announced_on"),
            RequestField.OptionalDate(request.RegisteredOn, "registered_on"),
            RequestField.OptionalDate(request.LodgedOn, "lodged_on"),
            RequestField.OptionalDate(request.WithdrawnOn, "withdrawn_on"),
            kind is Domain.Cases.ApplicationKind.NotStated ? null : kind,
            RequestField.Nationality(request.Nationality),
            RequestField.HouseholdId(request.HouseholdId),
            PersonalFields.Read(request.Personal, today));
        return correct == new CaseCommand.Correct()
            ? throw RequestField.Invalid("correction", "A correction names at least one fact.")
            : correct;
    }
}
