using System.Collections.Immutable;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Access;
using AsielGrains.Domain.Partners;
using AsielGrains.Gateway.Refusals;
using Google.Protobuf.Reflection;
using static AsielGrains.Domain.Partners.ChainRole;

namespace AsielGrains.Gateway.Access;

/// <summary>
/// Which role may make which call for which purpose. What has no row is denied. Registering is for those who hold all
/// verbs of the identification protocol (PIL); COA and DJI verify only. Merging numbers is the BVV's. COA
/// owns the sites; who sets a ceiling, or gives leave to go above it, does not place people.
/// </summary>
public static class AccessTable
{
    static readonly ImmutableArray<ChainRole> Registrars = [AvimRegistrar, BorderRegistrar, IndOfficer];

    static readonly ImmutableArray<ChainRole> CaseReaders =
        [AvimRegistrar, BorderRegistrar, IndOfficer, CoaPlacement, DepartureDirector, DjiTransport, BvvKeeper];

    // Those whom a term can bind; each finds its own.
    static readonly ImmutableArray<ChainRole> DeadlineKeepers =
        [AvimRegistrar, BorderRegistrar, IndOfficer, CoaPlacement, DepartureDirector];

    // Which of them reports which step is said by the procedure of the case.
    static readonly ImmutableArray<ChainRole> StepReporters =
    [
        AvimRegistrar, BorderRegistrar, IndOfficer, CoaPlacement, DepartureDirector, DjiTransport, CourtRegistrar,
        HealthScreener,
    ];

    // Figures of sites say nothing of persons, but small sites can have a secret address.
    static readonly ImmutableArray<ChainRole> CapacityReaders = [CoaPlacement, CoaDirector, ChainAnalyst];

    static readonly ImmutableArray<string> CapacityPurposes = [Purposes.ReceptionPlacement, Purposes.ChainSteering];

    static readonly ImmutableArray<ChainRole> ReturnReaders =
        [AvimRegistrar, BorderRegistrar, IndOfficer, DepartureDirector];

    // Who sits at the Regietafel.
    static readonly ImmutableArray<ChainRole> TableReaders =
        [AvimRegistrar, BorderRegistrar, IndOfficer, CoaPlacement, DepartureDirector];

    // Which of them keeps which resource and reports which step is said by the joint location.
    static readonly ImmutableArray<ChainRole> GvlPartners =
        [AvimRegistrar, BorderRegistrar, IndOfficer, CoaPlacement, CoaDirector, DepartureDirector, HealthScreener];

    static readonly ImmutableArray<ChainRole> Everyone = [.. ChainRole.All];
    static readonly ImmutableArray<ChainRole> WholeChain = [.. ChainRole.Workers];

    static readonly ImmutableArray<string> PersonPurposes =
    [
        .. Purposes.All.Except(
            [Purposes.ChainSteering, Purposes.Operation, Purposes.DataProtection, Purposes.OwnOverview]),
    ];

    static readonly ImmutableArray<string> AnyPurpose = [.. Purposes.All];

    /// <summary>The table as it is judged by, here and in the silo.</summary>
    public static AccessRules Rules { get; } = new(
    [
        Cases(nameof(CasesService.CasesServiceBase.AnnounceCase), Registrars),
        Cases(nameof(CasesService.CasesServiceBase.RegisterCase), Registrars),
        Cases(nameof(CasesService.CasesServiceBase.LodgeApplication), Registrars),
        Cases(nameof(CasesService.CasesServiceBase.CorrectCase), Registrars),
        Cases(nameof(CasesService.CasesServiceBase.SubmitCommands), StepReporters),
        Cases(nameof(CasesService.CasesServiceBase.WithdrawCase), [IndOfficer]),
        Cases(nameof(CasesService.CasesServiceBase.ReportStep), StepReporters),
        Cases(nameof(CasesService.CasesServiceBase.RetractStep), StepReporters),
        Cases(nameof(CasesService.CasesServiceBase.MergeVNumbers), [BvvKeeper]),
        Cases(nameof(CasesService.CasesServiceBase.FindDuplicateCandidates), [.. Registrars, BvvKeeper]),
        Cases(nameof(CasesService.CasesServiceBase.GetCase), CaseReaders),
        Cases(nameof(CasesService.CasesServiceBase.FindCases), CaseReaders),
        Cases(nameof(CasesService.CasesServiceBase.ListDeadlines), CaseReaders),
        Cases(nameof(CasesService.CasesServiceBase.ExplainDeadline), CaseReaders),
        Access(nameof(AccessService.AccessServiceBase.ListFieldGroups), Everyone, AnyPurpose),
        Access(
            nameof(AccessService.AccessServiceBase.ListDisclosures),
            [DataProtectionOfficer, Representative],
            [Purposes.DataProtection, Purposes.OwnOverview]),
        Explanations(nameof(ExplanationsService.ExplanationsServiceBase.ExplainCase), CaseReaders, PersonPurposes),
        Explanations(
            nameof(ExplanationsService.ExplanationsServiceBase.GetOverview), [Representative], [Purposes.OwnOverview]),
        Persons(nameof(PersonsService.PersonsServiceBase.SplitVNumbers), [BvvKeeper]),
        Persons(nameof(PersonsService.PersonsServiceBase.ProtectPerson), Registrars),
        Persons(nameof(PersonsService.PersonsServiceBase.EndProtection), Registrars),
        Persons(nameof(PersonsService.PersonsServiceBase.GetIdentity), CaseReaders),
        Imports(nameof(ImportsService.ImportsServiceBase.ImportCases), [.. StepReporters, BvvKeeper]),
        Deadlines(nameof(DeadlinesService.DeadlinesServiceBase.FindDeadlines), DeadlineKeepers),
        Deadlines(nameof(DeadlinesService.DeadlinesServiceBase.AssignDeadlines), DeadlineKeepers),
        Deadlines(nameof(DeadlinesService.DeadlinesServiceBase.FindStalledCases), DeadlineKeepers),
        Deadlines(nameof(DeadlinesService.DeadlinesServiceBase.ForecastBreaches), DeadlineKeepers),
        Orders(nameof(ExtensionOrdersService.ExtensionOrdersServiceBase.PreviewExtensionOrder)),
        Orders(nameof(ExtensionOrdersService.ExtensionOrdersServiceBase.PlaceExtensionOrder)),
        Orders(nameof(ExtensionOrdersService.ExtensionOrdersServiceBase.EndExtensionOrder)),
        Orders(nameof(ExtensionOrdersService.ExtensionOrdersServiceBase.GetExtensionOrder)),
        Orders(nameof(ExtensionOrdersService.ExtensionOrdersServiceBase.ListExtensionOrders)),
        Orders(nameof(ExtensionOrdersService.ExtensionOrdersServiceBase.ListExtensionOrderResults)),
        Flow(nameof(FlowService.FlowServiceBase.GetFlow)),
        Flow(nameof(FlowService.FlowServiceBase.WatchFlow)),
        Procedures(nameof(ProceduresService.ProceduresServiceBase.ListProcedures)),
        Procedures(nameof(ProceduresService.ProceduresServiceBase.GetProcedure)),
        Families(nameof(FamilyService.FamilyServiceBase.LinkFamily), [IndOfficer]),
        Families(nameof(FamilyService.FamilyServiceBase.GetFamily), TableReaders),
        Tables(nameof(RegietafelService.RegietafelServiceBase.ConveneRegietafel), [IndOfficer]),
        Tables(nameof(RegietafelService.RegietafelServiceBase.PlaceOnAgenda), [IndOfficer]),
        Tables(nameof(RegietafelService.RegietafelServiceBase.RecordDiscussion), [IndOfficer]),
        Tables(nameof(RegietafelService.RegietafelServiceBase.AddActionPoint), [IndOfficer]),
        Tables(nameof(RegietafelService.RegietafelServiceBase.SettleActionPoint), TableReaders),
        Tables(nameof(RegietafelService.RegietafelServiceBase.GetRegietafel), TableReaders),
        Tables(nameof(RegietafelService.RegietafelServiceBase.FindRegietafelCandidates), TableReaders),
        Tables(nameof(RegietafelService.RegietafelServiceBase.GetFileCheck), TableReaders),
        Tables(nameof(RegietafelService.RegietafelServiceBase.GetTrackProposal), TableReaders),
        Tables(nameof(RegietafelService.RegietafelServiceBase.DecideTrack), [IndOfficer]),
        Returns(nameof(ReturnService.ReturnServiceBase.GetReturnTrack), ReturnReaders, PersonPurposes),
        Returns(nameof(ReturnService.ReturnServiceBase.CheckRemovability), ReturnReaders, PersonPurposes),
        Returns(nameof(ReturnService.ReturnServiceBase.GetReturnFigures), WholeChain, AnyPurpose),
        Sites(nameof(SitesService.SitesServiceBase.OpenSite), [CoaPlacement]),
        Sites(nameof(SitesService.SitesServiceBase.OpenSitePart), [CoaPlacement]),
        Sites(nameof(SitesService.SitesServiceBase.SetSitePartEnd), [CoaPlacement]),
        Sites(nameof(SitesService.SitesServiceBase.AddUnits), [CoaPlacement]),
        Sites(nameof(SitesService.SitesServiceBase.SetReserve), [CoaPlacement]),
        Sites(nameof(SitesService.SitesServiceBase.BlockPlaces), [CoaPlacement]),
        Sites(nameof(SitesService.SitesServiceBase.EndBlock), [CoaPlacement]),
        Sites(nameof(SitesService.SitesServiceBase.LetPlaces), [CoaPlacement]),
        Sites(nameof(SitesService.SitesServiceBase.RecallLet), [CoaPlacement]),
        Sites(nameof(SitesService.SitesServiceBase.RecordNoticeLetter), [CoaPlacement]),
        Sites(nameof(SitesService.SitesServiceBase.HoldPlaces), [CoaPlacement]),
        Sites(nameof(SitesService.SitesServiceBase.CancelHold), [CoaPlacement]),
        Sites(nameof(SitesService.SitesServiceBase.ConfirmArrival), [CoaPlacement]),
        Sites(nameof(SitesService.SitesServiceBase.PlanDeparture), [CoaPlacement]),
        Sites(nameof(SitesService.SitesServiceBase.ReportDeparture), [CoaPlacement]),
        Sites(nameof(SitesService.SitesServiceBase.RemoveUnits), [CoaPlacement]),
        Sites(nameof(SitesService.SitesServiceBase.SetCeiling), [CoaDirector]),
        Sites(nameof(SitesService.SitesServiceBase.HoldPlacesAboveCeiling), [CoaDirector]),
        Sites(nameof(SitesService.SitesServiceBase.GetSite), [CoaPlacement, CoaDirector]),
        Sites(nameof(SitesService.SitesServiceBase.ListUnits), [CoaPlacement, CoaDirector]),
        Sites(nameof(SitesService.SitesServiceBase.ListPlacements), [CoaPlacement, CoaDirector]),
        Sites(nameof(SitesService.SitesServiceBase.GetEvacuationList), [CoaPlacement]),
        Sites(nameof(SitesService.SitesServiceBase.ListBlocks), [CoaPlacement, CoaDirector]),
        Sites(nameof(SitesService.SitesServiceBase.DescribeSite), [CoaPlacement]),
        Sites(nameof(SitesService.SitesServiceBase.ReportNightCount), [CoaPlacement]),
        Sites(nameof(SitesService.SitesServiceBase.CorrectNightCount), [CoaPlacement]),
        Capacity(nameof(CapacityService.CapacityServiceBase.GetCapacity)),
        Capacity(nameof(CapacityService.CapacityServiceBase.WatchCapacity)),
        Capacity(nameof(CapacityService.CapacityServiceBase.ListSites)),
        Numbers(nameof(CapacityService.CapacityServiceBase.ListCapacityNumbers)),
        Placement(nameof(PlacementService.PlacementServiceBase.FindPlace), [CoaPlacement, CoaDirector]),
        Placement(nameof(PlacementService.PlacementServiceBase.FindSplit), [CoaPlacement, CoaDirector]),
        Placement(nameof(PlacementService.PlacementServiceBase.WatchOptions), [CoaPlacement, CoaDirector]),
        Placement(nameof(PlacementService.PlacementServiceBase.GetTonight), [CoaPlacement, CoaDirector]),
        Placement(nameof(PlacementService.PlacementServiceBase.AcceptOption), [CoaPlacement]),
        Placement(nameof(PlacementService.PlacementServiceBase.DeviateFromOptions), [CoaPlacement]),
        Choices(nameof(PlacementService.PlacementServiceBase.CountChoices)),
        Choices(nameof(PlacementService.PlacementServiceBase.ListCeilingOverrides)),
        Portfolio(nameof(PortfolioService.PortfolioServiceBase.GetAvailability)),
        Portfolio(nameof(PortfolioService.PortfolioServiceBase.GetRollOff)),
        Portfolio(nameof(PortfolioService.PortfolioServiceBase.AnalysePortfolio)),
        Portfolio(nameof(PortfolioService.PortfolioServiceBase.AdviseScaling)),
        Portfolio(nameof(PortfolioService.PortfolioServiceBase.ListChanges)),
        Portfolio(nameof(PortfolioService.PortfolioServiceBase.ListLets)),
        Households(nameof(HouseholdsService.HouseholdsServiceBase.PlaceAcrossSites), [CoaPlacement]),
        Households(nameof(HouseholdsService.HouseholdsServiceBase.ReleaseAcrossSites), [CoaPlacement]),
        Households(
            nameof(HouseholdsService.HouseholdsServiceBase.GetJointPlacement), [CoaPlacement, CoaDirector]),
        Households(
            nameof(HouseholdsService.HouseholdsServiceBase.ListPlaceDifferences), [CoaPlacement, CoaDirector]),
        Households(nameof(HouseholdsService.HouseholdsServiceBase.MendPlaceDifferences), [CoaPlacement]),
        Households(nameof(HouseholdsService.HouseholdsServiceBase.ListMoves), [CoaPlacement, CoaDirector]),
        Members(nameof(HouseholdsService.HouseholdsServiceBase.ChangeHousehold), Registrars),
        Members(nameof(HouseholdsService.HouseholdsServiceBase.EndHouseholdChange), Registrars),
        Members(nameof(HouseholdsService.HouseholdsServiceBase.ListHouseholdChanges), TableReaders),
        Members(nameof(HouseholdsService.HouseholdsServiceBase.GetHousehold), TableReaders),
        Members(nameof(HouseholdsService.HouseholdsServiceBase.ListAbsences), TableReaders),
        Moves(nameof(HouseholdsService.HouseholdsServiceBase.GetMoveFigures)),
        Moves(nameof(HouseholdsService.HouseholdsServiceBase.GetFairnessReport)),
        Gvl(nameof(GvlService.GvlServiceBase.OpenGvl), [CoaPlacement, CoaDirector]),
        Gvl(nameof(GvlService.GvlServiceBase.AgreeCostShares), [CoaDirector]),
        Gvl(nameof(GvlService.GvlServiceBase.ExpectHousehold), [CoaPlacement, AvimRegistrar]),
        Gvl(nameof(GvlService.GvlServiceBase.ReportGvlArrival), [CoaPlacement, AvimRegistrar]),
        Gvl(nameof(GvlService.GvlServiceBase.SetGvlResource), GvlPartners),
        Gvl(nameof(GvlService.GvlServiceBase.CloseGvlResource), GvlPartners),
        Gvl(nameof(GvlService.GvlServiceBase.EndGvlClosure), GvlPartners),
        Gvl(nameof(GvlService.GvlServiceBase.BookSteps), GvlPartners),
        Gvl(nameof(GvlService.GvlServiceBase.GetMandatorySteps), GvlPartners),
        Gvl(nameof(GvlService.GvlServiceBase.BookMandatorySteps), GvlPartners),
        Gvl(nameof(GvlService.GvlServiceBase.CloseSteps), GvlPartners),
        Gvl(nameof(GvlService.GvlServiceBase.CancelSteps), GvlPartners),
        Gvl(nameof(GvlService.GvlServiceBase.MoveStep), GvlPartners),
        Gvl(nameof(GvlService.GvlServiceBase.ReportMissedStep), GvlPartners),
        Gvl(nameof(GvlService.GvlServiceBase.StartStep), GvlPartners),
        Gvl(nameof(GvlService.GvlServiceBase.FinishStep), GvlPartners),
        Gvl(nameof(GvlService.GvlServiceBase.OfferHandover), GvlPartners),
        Gvl(nameof(GvlService.GvlServiceBase.AnswerHandover), GvlPartners),
        Gvl(nameof(GvlService.GvlServiceBase.ListGvls), GvlPartners),
        Gvl(nameof(GvlService.GvlServiceBase.GetGvlBoard), GvlPartners),
        Gvl(nameof(GvlService.GvlServiceBase.WatchGvlBoard), GvlPartners),
        Gvl(nameof(GvlService.GvlServiceBase.FindFreeStarts), GvlPartners),
        Gvl(nameof(GvlService.GvlServiceBase.PlanHearing), GvlPartners),
        Gvl(nameof(GvlService.GvlServiceBase.ForecastGvlDay), GvlPartners),
        Gvl(nameof(GvlService.GvlServiceBase.GetSharedUse), GvlPartners),
        Sizing(nameof(GvlService.GvlServiceBase.AdviseGvlSizing)),
        Operations(nameof(OperationsService.OperationsServiceBase.GetStatus)),
    ]);

    /// <summary>The full name of a method as it is on the wire.</summary>
    public static string NameOf(MethodDescriptor method) => $"/{method.Service.FullName}/{method.Name}";

    /// <summary>Why the call is denied; null when it is allowed.</summary>
    public static Refused? Refusal(string rpc, ChainRole? role, string? purpose) =>
        Rules.DenialOf(rpc, role, purpose) switch
        {
            null => null,
            AccessDenial.Role => new(Reason.RoleNotAllowed, "The caller's role may not make this call."),
            AccessDenial.PurposeMissing =>
                new(Reason.PurposeMissing, "The header asiel-purpose is missing or not a known purpose."),
            _ => new(Reason.PurposeNotAllowed, "The caller's role may not use this purpose for this call."),
        };

    static AccessRow Access(
        string method, ImmutableArray<ChainRole> roles, ImmutableArray<string> purposes) =>
        new(NameOf(AccessService.Descriptor.FindMethodByName(method)), roles, purposes);

    static AccessRow Explanations(
        string method, ImmutableArray<ChainRole> roles, ImmutableArray<string> purposes) =>
        new(NameOf(ExplanationsService.Descriptor.FindMethodByName(method)), roles, purposes);

    static AccessRow Persons(string method, ImmutableArray<ChainRole> roles) =>
        new(NameOf(PersonsService.Descriptor.FindMethodByName(method)), roles, PersonPurposes);

    static AccessRow Cases(string method, ImmutableArray<ChainRole> roles) =>
        new(NameOf(CasesService.Descriptor.FindMethodByName(method)), roles, PersonPurposes);

    static AccessRow Imports(string method, ImmutableArray<ChainRole> roles) =>
        new(NameOf(ImportsService.Descriptor.FindMethodByName(method)), roles, PersonPurposes);

    static AccessRow Deadlines(string method, ImmutableArray<ChainRole> roles) =>
        new(NameOf(DeadlinesService.Descriptor.FindMethodByName(method)), roles, PersonPurposes);

    // Extending a term of decision is the IND's alone.
    static AccessRow Orders(string method) => new(
        NameOf(ExtensionOrdersService.Descriptor.FindMethodByName(method)), [IndOfficer], [Purposes.AsylumProcedure]);

    static AccessRow Flow(string method) =>
        new(NameOf(FlowService.Descriptor.FindMethodByName(method)), WholeChain, AnyPurpose);

    static AccessRow Procedures(string method) =>
        new(NameOf(ProceduresService.Descriptor.FindMethodByName(method)), Everyone, AnyPurpose);

    static AccessRow Families(string method, ImmutableArray<ChainRole> roles) =>
        new(NameOf(FamilyService.Descriptor.FindMethodByName(method)), roles, PersonPurposes);

    static AccessRow Tables(string method, ImmutableArray<ChainRole> roles) =>
        new(NameOf(RegietafelService.Descriptor.FindMethodByName(method)), roles, PersonPurposes);

    static AccessRow Returns(string method, ImmutableArray<ChainRole> roles, ImmutableArray<string> purposes) =>
        new(NameOf(ReturnService.Descriptor.FindMethodByName(method)), roles, purposes);

    static AccessRow Sites(string method, ImmutableArray<ChainRole> roles) => new(
        NameOf(SitesService.Descriptor.FindMethodByName(method)), roles, [Purposes.ReceptionPlacement]);

    static AccessRow Capacity(string method) => new(
        NameOf(CapacityService.Descriptor.FindMethodByName(method)), CapacityReaders, CapacityPurposes);

    static AccessRow Numbers(string method) =>
        new(NameOf(CapacityService.Descriptor.FindMethodByName(method)), Everyone, AnyPurpose);

    static AccessRow Placement(string method, ImmutableArray<ChainRole> roles) => new(
        NameOf(PlacementService.Descriptor.FindMethodByName(method)), roles, [Purposes.ReceptionPlacement]);

    static AccessRow Choices(string method) => new(
        NameOf(PlacementService.Descriptor.FindMethodByName(method)), CapacityReaders, CapacityPurposes);

    static AccessRow Portfolio(string method) => new(
        NameOf(PortfolioService.Descriptor.FindMethodByName(method)), CapacityReaders, CapacityPurposes);

    static AccessRow Households(string method, ImmutableArray<ChainRole> roles) => new(
        NameOf(HouseholdsService.Descriptor.FindMethodByName(method)), roles, [Purposes.ReceptionPlacement]);

    static AccessRow Members(string method, ImmutableArray<ChainRole> roles) => new(
        NameOf(HouseholdsService.Descriptor.FindMethodByName(method)), roles, PersonPurposes);

    static AccessRow Moves(string method) => new(
        NameOf(HouseholdsService.Descriptor.FindMethodByName(method)), CapacityReaders, CapacityPurposes);

    static AccessRow Gvl(string method, ImmutableArray<ChainRole> roles) =>
        new(NameOf(GvlService.Descriptor.FindMethodByName(method)), roles, PersonPurposes);

    static AccessRow Sizing(string method) => new(
        NameOf(GvlService.Descriptor.FindMethodByName(method)), CapacityReaders, CapacityPurposes);

    static AccessRow Operations(string method) =>
        new(NameOf(OperationsService.Descriptor.FindMethodByName(method)), [Operator], [Purposes.Operation]);
}
