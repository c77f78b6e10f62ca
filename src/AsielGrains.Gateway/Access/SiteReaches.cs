using System.Collections.Frozen;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Reception;
using AsielGrains.Gateway.Refusals;
using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace AsielGrains.Gateway.Access;

/// <summary>
/// How each call is held to the sites that its caller is tied to. What is not named here is not for who is tied to
/// some.
/// </summary>
static class SiteReaches
{
    /// <summary>The field in which a request names its site.</summary>
    public const string SiteField = "site_id";

    static readonly string[] AboutCases =
    [
        nameof(CasesService.CasesServiceBase.GetCase),
        nameof(CasesService.CasesServiceBase.FindCases),
        nameof(CasesService.CasesServiceBase.ListDeadlines),
        nameof(CasesService.CasesServiceBase.ExplainDeadline),
        nameof(CasesService.CasesServiceBase.ReportStep),
        nameof(CasesService.CasesServiceBase.RetractStep),
        nameof(ExplanationsService.ExplanationsServiceBase.ExplainCase),
        nameof(PersonsService.PersonsServiceBase.GetIdentity),
        nameof(ReturnService.ReturnServiceBase.GetReturnTrack),
        nameof(DeadlinesService.DeadlinesServiceBase.FindDeadlines),
        nameof(DeadlinesService.DeadlinesServiceBase.AssignDeadlines),
    ];

    static readonly string[] OfNoSite =
    [
        nameof(AccessService.AccessServiceBase.ListFieldGroups),
        nameof(CapacityService.CapacityServiceBase.ListCapacityNumbers),
        nameof(FlowService.FlowServiceBase.GetFlow),
        nameof(FlowService.FlowServiceBase.WatchFlow),
        nameof(ProceduresService.ProceduresServiceBase.ListProcedures),
        nameof(ProceduresService.ProceduresServiceBase.GetProcedure),
        nameof(ReturnService.ReturnServiceBase.GetReturnFigures),
    ];

    // To hold places, or to expect somebody, for a household of elsewhere would bring it within one's own reach; a site
    // that is to be opened is nobody's yet, and how large a joint location should be is asked for the country.
    static readonly string[] NeverOfOneSite =
    [
        nameof(SitesService.SitesServiceBase.OpenSite),
        nameof(SitesService.SitesServiceBase.HoldPlaces),
        nameof(SitesService.SitesServiceBase.HoldPlacesAboveCeiling),
        nameof(GvlService.GvlServiceBase.OpenGvl),
        nameof(GvlService.GvlServiceBase.ExpectHousehold),
        nameof(GvlService.GvlServiceBase.AdviseGvlSizing),
    ];

    static readonly FrozenDictionary<string, (SiteReach Reach, FieldDescriptor? Site)> Calls =
        ContractServices.Methods.ToFrozenDictionary(AccessTable.NameOf, ReachOf);

    /// <summary>How a call is held.</summary>
    public static SiteReach Of(string rpc) => Calls.TryGetValue(rpc, out var call) ? call.Reach : SiteReach.AllSites;

    /// <summary>Why a call is not for who is tied to sites, whatever it asks; null when it can be.</summary>
    public static Refused? Refusal(string rpc) => Of(rpc) is SiteReach.AllSites
        ? new(Reason.AllSitesNeeded, "The call is not for who is tied to sites.")
        : null;

    /// <summary>
    /// Why a request is not for who is tied to these sites; null when it is. A site that is not known is refused as
    /// one that is: whether there is one is not told.
    /// </summary>
    public static Refused? Refusal(string rpc, IReadOnlyList<SiteId> sites, IMessage request) =>
        Calls.TryGetValue(rpc, out var call) && call.Site is { } field
        && !(SiteId.TryParse((string)field.Accessor.GetValue(request), null, out var site) && sites.Contains(site))
            ? new(Reason.SiteNotInScope, "The caller is tied to other sites.", SiteField)
            : null;

    static (SiteReach, FieldDescriptor?) ReachOf(MethodDescriptor method)
    {
        if (AboutCases.Contains(method.Name))
            return (SiteReach.Cases, null);
        if (OfNoSite.Contains(method.Name))
            return (SiteReach.NoSite, null);
        // Nothing but the first message of a stream could be held to it.
        if (method.IsClientStreaming)
            return (SiteReach.AllSites, null);
        var isOfSites = method.Service == SitesService.Descriptor || method.Service == GvlService.Descriptor;
        var site = method.InputType.FindFieldByName(SiteField);
        return isOfSites && site is not null && !NeverOfOneSite.Contains(method.Name)
            ? (SiteReach.NamedSite, site)
            : (SiteReach.AllSites, null);
    }
}
