using AsielGrains.Gateway.Access;
using AsielGrains.Gateway.Capacity;
using AsielGrains.Gateway.Cases;
using AsielGrains.Gateway.Deadlines;
using AsielGrains.Gateway.Disclosures;
using AsielGrains.Gateway.Explanations;
using AsielGrains.Gateway.Families;
using AsielGrains.Gateway.Flow;
using AsielGrains.Gateway.Gvl;
using AsielGrains.Gateway.Households;
using AsielGrains.Gateway.Identity;
using AsielGrains.Gateway.Imports;
using AsielGrains.Gateway.Limits;
using AsielGrains.Gateway.Operations;
using AsielGrains.Gateway.Placement;
using AsielGrains.Gateway.Portfolio;
using AsielGrains.Gateway.Orders;
using AsielGrains.Gateway.Persons;
using AsielGrains.Gateway.Procedures;
using AsielGrains.Gateway.Reception;
using AsielGrains.Gateway.Refusals;
using AsielGrains.Gateway.Regietafels;
using AsielGrains.Gateway.Rest;
using AsielGrains.Gateway.Rest.OpenApi;
using AsielGrains.Gateway.Returns;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace AsielGrains.Gateway;

/// <summary>Opens the front door of a host.</summary>
public static class GatewayEndpoints
{
    /// <summary>
    /// The middleware of the gateway: first in the pipeline, since it shapes the answers of what follows.
    /// </summary>
    public static IApplicationBuilder UseGateway(this IApplicationBuilder app) => app
        .UseMiddleware<RestMiddleware>()
        .UseMiddleware<GrpcAnswers>()
        .UseMiddleware<RateMiddleware>()
        .UseAuthentication()
        .UseAuthorization();

    /// <summary>Maps services, transcoded routes, health, reflection and the description of the API.</summary>
    /// <param name="rest">Whether REST is served beside gRPC.</param>
    public static IEndpointRouteBuilder MapGateway(this IEndpointRouteBuilder endpoints, bool rest = true)
    {
        endpoints.MapGrpcService<CapacityService>().RequireAuthorization(GatewayServices.Policy);
        endpoints.MapGrpcService<AccessService>().RequireAuthorization(GatewayServices.Policy);
        endpoints.MapGrpcService<CasesService>().RequireAuthorization(GatewayServices.Policy);
        endpoints.MapGrpcService<ExplanationsService>().RequireAuthorization(GatewayServices.Policy);
        endpoints.MapGrpcService<FamilyService>().RequireAuthorization(GatewayServices.Policy);
        endpoints.MapGrpcService<DeadlinesService>().RequireAuthorization(GatewayServices.Policy);
        endpoints.MapGrpcService<ExtensionOrdersService>().RequireAuthorization(GatewayServices.Policy);
        endpoints.MapGrpcService<FlowService>().RequireAuthorization(GatewayServices.Policy);
        endpoints.MapGrpcService<GvlService>().RequireAuthorization(GatewayServices.Policy);
        endpoints.MapGrpcService<HouseholdsService>().RequireAuthorization(GatewayServices.Policy);
        endpoints.MapGrpcService<ImportsService>().RequireAuthorization(GatewayServices.Policy);
        endpoints.MapGrpcService<OperationsService>().RequireAuthorization(GatewayServices.Policy);
        endpoints.MapGrpcService<PlacementService>().RequireAuthorization(GatewayServices.Policy);
        endpoints.MapGrpcService<PortfolioService>().RequireAuthorization(GatewayServices.Policy);
        endpoints.MapGrpcService<PersonsService>().RequireAuthorization(GatewayServices.Policy);
        endpoints.MapGrpcService<ProceduresService>().RequireAuthorization(GatewayServices.Policy);
        endpoints.MapGrpcService<RegietafelService>().RequireAuthorization(GatewayServices.Policy);
        endpoints.MapGrpcService<ReturnService>().RequireAuthorization(GatewayServices.Policy);
        endpoints.MapGrpcService<SitesService>().RequireAuthorization(GatewayServices.Policy);
        endpoints.MapGrpcReflectionService().RequireAuthorization(GatewayServices.Policy);
        endpoints.MapGrpcHealthChecksService().AllowAnonymous();
        if (rest)
            OpenApiEndpoint.Map(endpoints);
        if (endpoints.ServiceProvider.GetRequiredService<IHostEnvironment>().IsDevelopment())
            DevelopmentTokenEndpoint.Map(endpoints);
        AccessCheck.Verify(endpoints);
        FieldCheck.Verify();
        return endpoints;
    }
}
