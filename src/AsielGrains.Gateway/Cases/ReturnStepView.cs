using AsielGrains.Contract.V1;
using AsielGrains.Domain.Cases;

namespace AsielGrains.Gateway.Cases;

/// <summary>Writes the steps of the return track in the contract's form.</summary>
static class ReturnStepView
{
    public static Step? Of(CaseEvent.Step step) => OfDeparture(step) ?? OfPapers(step);

    static Step? OfDeparture(CaseEvent.Step step) => step switch
    {
        CaseEvent.DeparturePostponed one => new()
        {
            DeparturePostponed = new()
            {
                Ground = (PostponementGround)one.Ground,
                PostponedUntilOn = CaseView.Text(one.Until),
            },
        },
        CaseEvent.PostponementEnded one =>
            new() { PostponementEnded = new() { Ground = (PostponementGround)one.Ground } },
        CaseEvent.MoveBlocked one => new()
        {
            MoveBlocked = new() { Kind = (BlockKind)one.Kind, BlockedUntilOn = CaseView.Text(one.Until) },
        },
        CaseEvent.MoveBlockEnded one => new() { MoveBlockEnded = new() { Kind = (BlockKind)one.Kind } },
        CaseEvent.RegularPermitIssued one => new()
        {
            RegularPermitIssued = new()
            {
                Ground = (RegularGround)one.Ground,
                ValidFromOn = CaseView.Text(one.ValidFrom),
                ValidUntilOn = CaseView.Text(one.ValidUntil),
            },
        },
        CaseEvent.ReturnFileSent => new() { ReturnFileSent = new() },
        CaseEvent.ReturnFileChecked one =>
            new() { ReturnFileChecked = new() { Finding = (ReturnFileFinding)one.Finding } },
        CaseEvent.DepartureTalkHeld => new() { DepartureTalkHeld = new() },
        CaseEvent.RemovabilityChecked one =>
            new() { RemovabilityChecked = new() { Finding = (RemovabilityFinding)one.Finding } },
        CaseEvent.ReturnAttempted one =>
            new() { ReturnAttempted = new() { Country = one.Country.Code, Result = (AttemptResult)one.Result } },
        CaseEvent.ReturnPlacementMade one =>
            new() { ReturnPlacementMade = new() { Place = (ReturnPlace)one.Place } },
        CaseEvent.ReturnPlacementEnded one =>
            new() { ReturnPlacementEnded = new() { Place = (ReturnPlace)one.Place } },
        _ => null,
    };

    static Step? OfPapers(CaseEvent.Step step) => step switch
    {
        CaseEvent.LaissezPasserRequested one =>
            new() { LaissezPasserRequested = new() { Country = one.Country.Code } },
        CaseEvent.LaissezPasserPresented one =>
            new() { LaissezPasserPresented = new() { Country = one.Country.Code } },
        CaseEvent.LaissezPasserAnswered one => new()
        {
            LaissezPasserAnswered = new()
            {
                Country = one.Country.Code,
                Answer = (LaissezPasserAnswer)one.Answer,
                ValidUntilOn = CaseView.Text(one.ValidUntil),
            },
        },
        CaseEvent.ReadmissionAgreed one => new()
        {
            ReadmissionAgreed = new()
            {
                Country = one.Country.Code,
                Source = (ReadmissionSource)one.Source,
                ValidUntilOn = CaseView.Text(one.ValidUntil),
            },
        },
        _ => null,
    };
}
