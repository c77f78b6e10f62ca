using System.Globalization;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;
using AsielGrains.Gateway.Access;
using AsielGrains.Grains.Cases;
using Google.Protobuf.WellKnownTypes;
using FieldMask = AsielGrains.Gateway.Access.FieldMask;
using Stage = AsielGrains.Contract.V1.Stage;

namespace AsielGrains.Gateway.Cases;

/// <summary>
/// Writes what a caller may see of a case: built up from the mask, so that what is left out was never in.
/// </summary>
static class CaseView
{
    public static Case Of(CaseId id, CaseReading reading, FieldMask mask, DateOnly day)
    {
        var view = new Case
        {
            Id = id.ToString(),
            Version = reading.Version,
            Position = reading.Position.ToString(),
            RecordedAt = reading.RecordedAt.ToTimestamp(),
            PersonId = reading.Person.ToString(),
            HouseholdId = reading.Case.Standing.Household?.ToString() ?? "",
        };
        if (mask.Facts)
            AddFacts(view, reading.Case with { Personal = reading.Personal }, day);
        if (mask.Person)
            AddPerson(view, reading);
        view.RedactedFields.AddRange(mask.Redacted);
        return view;
    }

    public static string Text(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    static void AddFacts(Case view, AsylumCase facts, DateOnly day)
    {
        view.Stage = (Stage)facts.Stage;
        view.Kind = (Contract.V1.ApplicationKind)facts.Kind;
        view.AnnouncedOn = Text(facts.AnnouncedOn);
        view.RegisteredOn = Text(facts.RegisteredOn);
        view.LodgedOn = Text(facts.LodgedOn);
        view.WithdrawnOn = Text(facts.WithdrawnOn);
        view.Standing = StandingView.Of(facts.StandingOn(day));
        view.Steps.AddRange(facts.Course.Steps.Select(StepView.Of));
    }

    static void AddPerson(Case view, CaseReading reading)
    {
        view.Nationality = reading.Case.Nationality.Code;
        if (reading.Personal is not { } personal)
            return;
        view.Personal = new Contract.V1.PersonalDetails
        {
            VNumber = personal.VNumber?.Digits ?? "",
            FamilyName = personal.FamilyName ?? "",
            GivenNames = personal.GivenNames ?? "",
            BornOn = Text(personal.BornOn),
        };
    }
}
