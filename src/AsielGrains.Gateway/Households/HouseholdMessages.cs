using AsielGrains.Contract.V1;
using AsielGrains.Domain.Explanations;
using AsielGrains.Domain.Reception;
using AsielGrains.Gateway.Cases;
using AsielGrains.Gateway.Explanations;
using AsielGrains.Grains.Households;
using Google.Protobuf.WellKnownTypes;
using Rules = AsielGrains.Domain.Households;

namespace AsielGrains.Gateway.Households;

/// <summary>
/// Writes households, their changes, placements across sites, and what does not agree, in the contract's form.
/// </summary>
static class HouseholdMessages
{
    public static HeldPart Of(SiteId site, UseId placement, PlaceSet places) => new()
    {
        SiteId = site.ToString(),
        PlacementId = placement.ToString(),
        Places = { places.Select(place => place.ToString()) },
    };

    public static JointPlacement Of(Rules.JointId id, JointReading reading)
    {
        var terms = reading.Joint.Terms!;
        return new()
        {
            Id = id.ToString(),
            HouseholdId = terms.Household.ToString(),
            Phase = (JointPhase)reading.Joint.Phase,
            Reason = (SplitReason)terms.Reason,
            Role = reading.Joint.Role ?? "",
            Parts = { terms.Parts.Select(Of) },
            From = CaseView.Text(terms.From),
            Until = CaseView.Text(terms.Until),
            ExpiresAt = terms.ExpiresAt.ToTimestamp(),
            Version = reading.Version,
            Position = reading.Position.ToString(),
        };
    }

    public static PlaceDifferences Of(DifferencesReading reading) => new()
    {
        Position = reading.Position.ToString(),
        AsOf = reading.AsOf?.ToTimestamp(),
        Differences = { reading.Differences.Select(Of) },
        TotalCount = reading.Total,
    };

    public static CasePlace? Of(Domain.Cases.CasePlace? place) => place is null
        ? null
        : new()
        {
            Phase = (PlacePhase)place.Phase,
            SinceOn = CaseView.Text(place.On),
            Stays =
            {
                place.Stays.Select(stay => new PlaceStay
                {
                    SiteId = stay.Site.ToString(), PlacementId = stay.Placement.ToString(),
                }),
            },
        };

    static JointPart Of(Rules.JointPart part) => new()
    {
        SiteId = part.Site.ToString(),
        PlacementId = part.Placement.ToString(),
        Part = part.Part.ToString(),
        Persons = part.Persons,
        Minors = part.Minors,
    };

    static PlaceDifference Of(Rules.PlaceDifference difference) => new()
    {
        Kind = (DifferenceKind)difference.Kind,
        HouseholdId = difference.Household?.ToString() ?? "",
        CaseId = difference.Case?.ToString() ?? "",
        Place = Of(difference.Place),
        SiteId = difference.Site?.ToString() ?? "",
        PlacementId = difference.Placement?.ToString() ?? "",
        JointId = difference.Joint?.ToString() ?? "",
        ChangeId = difference.Change?.ToString() ?? "",
        DepartsOn = CaseView.Text(difference.On),
        Since = difference.Since.ToTimestamp(),
        Mends = difference.Mends,
        Text = ExplanationView.Of(PlaceWords.Shipped.Of(difference.Kind)),
    };

    public static HouseholdMember Of(
        Domain.Households.HouseholdMember member, Domain.Households.Custody custody, DateOnly day)
    {
        var standing = member.Case.StandingOn(day, member.ComesOfAgeOn);
        return new()
        {
            CaseId = member.Id.ToString(),
            Minority = (Minority)(standing.Minority ?? 0),
            OfAgeOn = CaseView.Text(standing.Minority is null ? null : member.ComesOfAgeOn),
            Custody = (Custody)custody,
            Guardian = (GuardianKind)(standing.Guardian?.Kind ?? 0),
            GuardianSinceOn = CaseView.Text(standing.Guardian?.Since),
        };
    }

    public static HouseholdChange Of(Rules.HouseholdChange change) => new()
    {
        Id = change.Id.ToString(),
        Kind = (HouseholdChangeKind)change.Terms.Kind,
        Phase = (HouseholdChangePhase)change.Phase,
        CaseIds = { change.Terms.Cases.Select(id => id.ToString()) },
        OtherHouseholdId = change.Terms.Other?.ToString() ?? "",
        Reason = (HouseholdReason)change.Terms.Reason,
        ChangedOn = CaseView.Text(change.Terms.ChangedOn),
        BegunOn = CaseView.Text(change.BegunOn),
        Organisation = change.By.Organisation.ToString(),
        Role = change.By.Role,
        RefusedByCaseId = change.RefusedBy?.ToString() ?? "",
        RefusedFor = (Reason)(change.RefusedFor ?? 0),
    };

    public static HouseholdLink Of(Domain.Households.HouseholdLink link) => new()
    {
        CaseId = link.Person.ToString(),
        Kinship = (Kinship)link.Kinship,
        RelativeCaseId = link.Relative.ToString(),
        Source = (LinkSource)link.Source,
        SinceOn = CaseView.Text(link.Since),
    };
}
