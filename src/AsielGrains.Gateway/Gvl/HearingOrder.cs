using System.Collections.Immutable;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Gvl;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Reception;
using AsielGrains.Gateway.Fields;
using AsielGrains.Gateway.Reception;
using AsielGrains.Journal;

namespace AsielGrains.Gateway.Gvl;

/// <summary>For whom a step is to be planned, when and where, as it was read from a request.</summary>
/// <param name="Household">Null: told by its cases.</param>
/// <param name="From">The default: now.</param>
/// <param name="Until">Null: follows from the first moment.</param>
/// <param name="Sites">None: all that are real.</param>
/// <param name="Position">What the cases say is at least as new; null: as it comes.</param>
sealed record HearingOrder(
    HouseholdId? Household,
    ImmutableArray<CaseId> Cases,
    Domain.Gvl.GvlStep Step,
    int Persons,
    Domain.Gvl.InterpreterWish? Interpreter,
    DateTimeOffset From,
    DateTimeOffset? Until,
    ImmutableArray<SiteId> Sites,
    SiteId? Preferred,
    int StartsMax,
    JournalPosition? Position)
{
    const int StartsStandard = 5;

    public static HearingOrder Of(PlanHearingRequest request)
    {
        if (request.CaseIds.Count > ReceptionLimits.PersonsMax)
            throw RequestField.Invalid("case_ids", $"At most {ReceptionLimits.PersonsMax} cases.");
        if (request.HouseholdId.Length == 0 == (request.CaseIds.Count == 0))
            throw RequestField.Invalid("household_id", "Either household_id or case_ids.");
        return new(
            RequestField.HouseholdId(request.HouseholdId),
            [.. request.CaseIds.Select(id => RequestField.CaseId(id, "case_ids")).Distinct()],
            GvlFields.Step(request.Step),
            request.Persons == 0 ? 0 : GvlFields.Persons(request.Persons),
            GvlFields.Interpreter(request.Interpreter),
            request.From is null ? default : RequestField.Moment(request.From, "from"),
            UntilOf(request),
            SitesOf(request),
            request.PreferredSiteId.Length == 0 ? null : SiteFields.Site(request.PreferredSiteId, "preferred_site_id"),
            request.StartsMax == 0
                ? StartsStandard
                : SiteFields.Number(request.StartsMax, 1, GvlLimits.PlannedStartsMax, "starts_max"),
            RequestField.Position(request.MinPosition, "min_position"));
    }

    /// <summary>What a location is asked.</summary>
    public HearingQuestion For(HouseholdId household) =>
        new(Step, household, Persons, Interpreter, From, Until, [], StartsMax);

    static DateTimeOffset? UntilOf(PlanHearingRequest request)
    {
        if (request.Until is null)
            return null;
        var until = RequestField.Moment(request.Until, "until");
        // The first moment of who tells none is that of the location, which says then what is too long.
        return request.From is null
            || (until > request.From.ToDateTimeOffset()
                && until <= request.From.ToDateTimeOffset().AddDays(GvlLimits.WindowDaysMax))
            ? until
            : throw RequestField.Invalid("until", $"until is at most {GvlLimits.WindowDaysMax} days after from.");
    }

    static ImmutableArray<SiteId> SitesOf(PlanHearingRequest request)
    {
        var sites = request.SiteIds.Select(site => SiteFields.Site(site, "site_ids")).ToImmutableArray();
        return sites.Length <= GvlLimits.OthersMax && sites.Distinct().Count() == sites.Length
            ? sites
            : throw RequestField.Invalid("site_ids", $"At most {GvlLimits.OthersMax} locations, each once.");
    }
}
