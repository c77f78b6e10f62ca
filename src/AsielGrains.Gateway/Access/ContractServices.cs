using System.Collections.Immutable;
using AsielGrains.Contract.V1;
using Google.Protobuf.Reflection;

namespace AsielGrains.Gateway.Access;

/// <summary>The services of the contract, for rules that hold for every call.</summary>
static class ContractServices
{
    public static readonly ImmutableArray<ServiceDescriptor> All =
    [
        AccessService.Descriptor, CapacityService.Descriptor, CasesService.Descriptor, DeadlinesService.Descriptor,
        ExplanationsService.Descriptor, ExtensionOrdersService.Descriptor, FamilyService.Descriptor,
        FlowService.Descriptor, GvlService.Descriptor, HouseholdsService.Descriptor, ImportsService.Descriptor,
        OperationsService.Descriptor, PersonsService.Descriptor, PlacementService.Descriptor,
        PortfolioService.Descriptor, ProceduresService.Descriptor, RegietafelService.Descriptor,
        ReturnService.Descriptor, SitesService.Descriptor,
    ];

    public static IEnumerable<MethodDescriptor> Methods => All.SelectMany(service => service.Methods);
}
