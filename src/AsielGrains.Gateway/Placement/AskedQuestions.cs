using AsielGrains.Contract.V1;
using AsielGrains.Domain.Identity;
using AsielGrains.Gateway.Access;
using AsielGrains.Gateway.Capacity;
using AsielGrains.Gateway.Fields;
using AsielGrains.Gateway.Reception;
using Rules = AsielGrains.Domain.Matching;

namespace AsielGrains.Gateway.Placement;

/// <summary>Looks up what a question that names its household leaves out. What was told stays as it is.</summary>
sealed class AskedQuestions(HouseholdProfiles profiles, CapacityReader reader)
{
    /// <exception cref="Refusals.RefusedException">The household is written wrong.</exception>
    public async Task<PlacementQuestion?> Complete(
        PlacementQuestion? asked, Admission admission, CancellationToken cancellation)
    {
        if (asked is null || asked.HouseholdId.Length == 0)
            return asked;
        var sites = reader.Sites;
        var household = RequestField.Pseudonym<HouseholdId>(asked.HouseholdId, "question.household_id");
        var on = CapacityFields.Night(asked.From, sites.Now.Today, "question.from") ?? sites.Now.Today;
        var known = await profiles.Read(household, on, admission, cancellation);
        var question = asked.Clone();
        question.Household = Filled(question.Household ?? new(), known);
        AddWhere(question.Household, known, sites);
        return question;
    }

    /// <summary>The question of who leaves a place for another: it is about the household that is placed.</summary>
    public Task<PlacementQuestion?> Complete(
        PlacementQuestion? asked,
        (string Household, LeftPlacement? Left) move,
        Admission admission,
        CancellationToken cancellation)
    {
        if (asked is null || asked.HouseholdId.Length == 0)
            return Task.FromResult(asked);
        if (asked.HouseholdId != move.Household)
            throw RequestField.Invalid("question.household_id", "The question is about the household that is placed.");
        var question = asked.Clone();
        question.Household ??= new();
        if (move.Left is { } left && question.Household.SiteId.Length == 0)
            question.Household.SiteId = left.SiteId;
        return Complete(question, admission, cancellation);
    }

    static HouseholdProfile Filled(HouseholdProfile told, KnownProfile known)
    {
        var profile = known.Profile;
        if (told.Persons == 0)
            told.Persons = profile?.Persons ?? 0;
        if (told.Phase is ReceptionPhase.Unspecified)
            told.Phase = (ReceptionPhase)(profile?.Phase ?? 0);
        // Who they are whom the cases do not name, or who of those is left out, is not known.
        var unknown = told.Persons != profile?.Persons
            ? Rules.HouseholdFacts.Minors | Rules.HouseholdFacts.SchoolChildren
            : profile!.NotKnown;
        told.Minors = Looked(told, HouseholdFact.Minors, told.Minors, profile?.Minors ?? 0, unknown);
        told.SchoolChildren = Looked(
            told, HouseholdFact.SchoolChildren, told.SchoolChildren, profile?.SchoolChildren ?? 0, unknown);
        told.MovesSoFar = Looked(told, HouseholdFact.Moves, told.MovesSoFar, known.Moves, Rules.HouseholdFacts.None);
        if (told.MetRules.Count == 0)
            told.MetRules.Add(RulesMetBy(told));
        return told;
    }

    // A number is never more than there are persons, whoever told how many these are.
    static int Looked(
        HouseholdProfile told, HouseholdFact fact, int given, int found, Rules.HouseholdFacts unknown)
    {
        if (given > 0 || told.AsTold.Contains(fact) || told.NotKnown.Contains(fact))
            return given;
        if (fact is HouseholdFact.Moves)
            return found;
        var number = Math.Min(found, told.Persons);
        if (unknown.HasFlag(PlacementFields.Fact(fact)) && !(fact is HouseholdFact.SchoolChildren && number > 0))
            told.NotKnown.Add(fact);
        return number;
    }

    // Whether a corridor for women is open to it nobody records: whoever asks says so.
    static IEnumerable<UnitTrait> RulesMetBy(HouseholdProfile told)
    {
        if (told.Phase is ReceptionPhase.UnaccompaniedMinor)
            yield return UnitTrait.UnaccompaniedMinors;
        else if (told.Minors > 0)
            yield return UnitTrait.Families;
    }

    static void AddWhere(HouseholdProfile told, KnownProfile known, ICapacityReadings sites)
    {
        if (told.SiteId.Length == 0)
            told.SiteId = known.Site?.ToString() ?? "";
        if (told.Municipality.Length == 0 && told.SiteId.Length > 0
            && sites.Find(SiteFields.Site(told.SiteId, "question.household.site_id")) is { } sheet)
            told.Municipality = sheet.Site.State.Profile!.Municipality;
    }
}
