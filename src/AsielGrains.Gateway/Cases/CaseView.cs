using System.Globalization;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Identity;
using AsielGrains.Gateway.Households;
using AsielGrains.Grains.Cases;
using Google.Protobuf.WellKnownTypes;
using MoveBlocks = AsielGrains.Domain.Cases.MoveBlocks;
using Stage = AsielGrains.Contract.V1.Stage;

namespace AsielGrains.Gateway.Cases;

/// <summary>
/// Writes a case in the contract's form, whole; on its way out it is masked by the one set of rules.
/// </summary>
static class CaseView
{
    public static Case Of(CaseId id, CaseReading reading, DateOnly day)
    {
        var view = new Case
        {
            Id = id.ToString(),
            Version = reading.Version,
            Position = reading.Position.ToString(),
            RecordedAt = reading.RecordedAt.ToTimestamp(),
            PersonId = reading.Person.ToString(),
            HouseholdId = reading.Case.Standing.Household?.ToString() ?? "",
            Place = HouseholdMessages.Of(reading.Case.Place),
        };
        AddFacts(view, reading, day);
        AddPerson(view, reading);
        return view;
    }

    public static string Text(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    /// <summary>What identifies the person; null when it is not known, or not to be unsealed for this reader.</summary>
    public static Contract.V1.PersonalDetails? PersonalOf(CaseReading reading) => reading.Personal is not { } personal
        ? null
        : new()
        {
            VNumber = personal.VNumber?.Digits ?? "",
            FamilyName = personal.FamilyName ?? "",
            GivenNames = personal.GivenNames ?? "",
            BornOn = Text(personal.BornOn),
            IdentitySource = (Contract.V1.IdentitySource)(personal.Source ?? 0),
        };

    static void AddFacts(Case view, CaseReading reading, DateOnly day)
    {
        var facts = reading.Case;
        view.Stage = (Stage)facts.Stage;
        view.Kind = (Contract.V1.ApplicationKind)facts.Kind;
        view.AnnouncedOn = Text(facts.AnnouncedOn);
        view.RegisteredOn = Text(facts.RegisteredOn);
        view.LodgedOn = Text(facts.LodgedOn);
        view.WithdrawnOn = Text(facts.WithdrawnOn);
        view.Standing = StandingView.Of(facts.StandingOn(day, reading.ComesOfAgeOn));
        if (view.Standing.Minority is not Contract.V1.Minority.Unspecified)
            view.Standing.OfAgeOn = Text(reading.ComesOfAgeOn);
        view.Standing.MoveBlocks.AddRange(MoveBlocks.In(facts.Course.Steps, day).Select(block =>
            new MoveBlock { Kind = (BlockKind)block.Kind, UntilOn = Text(block.Until) }));
        view.Steps.AddRange(facts.Course.Steps.Select(StepView.Of));
    }

    static void AddPerson(Case view, CaseReading reading)
    {
        view.Nationality = reading.Case.Nationality.Code;
        view.Personal = PersonalOf(reading);
        view.Protections.AddRange((reading.Protections ?? []).Select(kind => (Contract.V1.ProtectionKind)kind));
    }
}
