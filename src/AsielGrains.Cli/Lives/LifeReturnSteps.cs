using AsielGrains.Cli.Scenes;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Cases;

namespace AsielGrains.Cli.Lives;

/// <summary>The steps of the return track in generated lives, in the contract's form.</summary>
static class LifeReturnSteps
{
    public static Step? Of(CaseEvent.Step step) => step switch
    {
        CaseEvent.ReturnFileSent => new() { ReturnFileSent = new() },
        CaseEvent.ReturnFileChecked one =>
            new() { ReturnFileChecked = new() { Finding = (ReturnFileFinding)one.Finding } },
        CaseEvent.DepartureTalkHeld => new() { DepartureTalkHeld = new() },
        CaseEvent.LaissezPasserRequested one =>
            new() { LaissezPasserRequested = new() { Country = one.Country.Code } },
        CaseEvent.LaissezPasserAnswered one => new()
        {
            LaissezPasserAnswered = new()
            {
                Country = one.Country.Code,
                Answer = (LaissezPasserAnswer)one.Answer,
                ValidUntilOn = Text(one.ValidUntil),
            },
        },
        CaseEvent.ReadmissionAgreed one => new()
        {
            ReadmissionAgreed = new()
            {
                Country = one.Country.Code,
                Source = (ReadmissionSource)one.Source,
                ValidUntilOn = Text(one.ValidUntil),
            },
        },
        CaseEvent.RemovabilityChecked one =>
            new() { RemovabilityChecked = new() { Finding = (RemovabilityFinding)one.Finding } },
        CaseEvent.ReturnAttempted one =>
            new() { ReturnAttempted = new() { Country = one.Country.Code, Result = (AttemptResult)one.Result } },
        CaseEvent.ReturnPlacementMade one =>
            new() { ReturnPlacementMade = new() { Place = (ReturnPlace)one.Place } },
        _ => null,
    };

    static string Text(DateOnly? day) => day is { } known ? CalendarDate.Text(known) : "";
}
