using AsielGrains.Domain.Access;
using AsielGrains.Domain.Procedures;
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
using AsielGrains.Gateway.Messages;
using AsielGrains.Gateway.Operations;
using AsielGrains.Gateway.Placement;
using AsielGrains.Gateway.Portfolio;
using AsielGrains.Gateway.Orders;
using AsielGrains.Gateway.Persons;
using AsielGrains.Gateway.Procedures;
using AsielGrains.Gateway.Reception;
using AsielGrains.Gateway.Refusals;
using AsielGrains.Gateway.Regietafels;
using AsielGrains.Gateway.Returns;
using AsielGrains.Gateway.Telemetry;
using Google.Protobuf.Reflection;
using Google.Rpc;
using Grpc.AspNetCore.Server;
using Grpc.AspNetCore.Server.Model;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Grpc.JsonTranscoding;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace AsielGrains.Gateway;

/// <summary>Adds the front door to a host.</summary>
public static class GatewayServices
{
    /// <summary>The policy of every call: a valid token. Role and purpose are judged per call.</summary>
    public const string Policy = "gateway";

    // At Information it quotes what it could not read, and that can be a person's name in the wrong field.
    const string TranscodingLog = "Grpc.AspNetCore.Grpc.JsonTranscoding";

    // Internal to the framework: when it changes its name, the start fails and so do the tests.
    const string GeneratedMethods = "BinderServiceMethodProvider`1";

    /// <param name="rest">Whether REST is served beside gRPC.</param>
    public static IServiceCollection AddGateway(
        this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment, bool rest = true)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IFlowReadings, ReplicaReadings>();
        AddReception(services, configuration);
        AddCalls(services);
        AddCourse(services);
        AddDeadlines(services);
        services.AddSingleton<GatewayTelemetry>();
        services.AddSingleton<TelemetryInterceptor>();
        services.AddSingleton<RefusalInterceptor>();
        services.AddSingleton<AccessInterceptor>();
        services.AddSingleton<FieldInterceptor>();
        services.AddSingleton<LimitInterceptor>();
        services.AddSingleton<OrganisationGate>();
        services.AddOptions<LimitOptions>()
            .Bind(configuration.GetSection(LimitOptions.Section))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.Configure<KestrelServerOptions>(Limit);
        // Compressed answers beside secrets leak their length, and nothing limits what a small message unpacks to. Only
        // afterwards: to a list that is empty the framework adds its own.
        services.PostConfigure<GrpcServiceOptions>(options => options.CompressionProviders.Clear());
        var grpc = services.AddGrpc(Configure);
        if (rest)
            grpc.AddJsonTranscoding(Configure);
        services.AddLogging(log => log.AddFilter(TranscodingLog, LogLevel.Warning));
        services.AddGrpcReflection();
        CheckMessages(services);
        // The door itself; the host adds what is behind it.
        services.AddGrpcHealthChecks().AddCheck("gateway", () => HealthCheckResult.Healthy());
        return services.AddIdentity(configuration, environment);
    }

    static void AddReception(IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<NightCountOptions>()
            .Bind(configuration.GetSection(NightCountOptions.Section))
            .Validate(
                options => options.KeysFolder.Length == 0 || Directory.Exists(options.KeysFolder),
                $"{NightCountOptions.Section}:{nameof(NightCountOptions.KeysFolder)} names no folder.")
            .ValidateOnStart();
        services.AddSingleton<CountSheets>();
        services.TryAddSingleton<ICapacityReadings, ReplicaCapacity>();
        services.AddSingleton<CapacityReader>();
        services.AddSingleton<CapacityService>();
        services.AddSingleton<HouseholdReader>();
        services.AddSingleton<HouseholdCases>();
        services.AddSingleton<HouseholdsService>();
        services.AddSingleton<MoveGate>();
        services.AddSingleton<JointDesk>();
        services.AddSingleton<PlaceGate>();
        services.AddSingleton<HouseholdProfiles>();
        services.AddSingleton<AskedQuestions>();
        services.AddSingleton<TonightDesk>();
        services.AddSingleton<PlacementDesk>();
        services.AddSingleton<PlacementService>();
        services.AddSingleton<PortfolioService>();
        services.AddSingleton<SiteDesk>();
        services.AddSingleton<SiteRooms>();
        services.AddSingleton<EvacuationDesk>();
        services.AddSingleton<SitesService>();
    }

    static void AddCalls(IServiceCollection services)
    {
        services.AddSingleton<AccessService>();
        services.AddSingleton<DisclosureDesk>();
        services.AddSingleton<ExplanationsService>();
        services.AddSingleton<OverviewDesk>();
        services.AddSingleton<PersonsService>();
        services.AddSingleton<KeptProtections>();
        services.AddSingleton<ProtectionDesk>();
        services.AddSingleton<DuplicateDesk>();
        services.AddSingleton<HouseholdDesk>();
        services.AddSingleton<HouseholdChangeDesk>();
        services.AddSingleton<AbsenceDesk>();
        services.AddSingleton<SplitDesk>();
        services.AddSingleton<CaseDesk>();
        services.AddSingleton<CaseReader>();
        services.AddSingleton<MergeDesk>();
        services.AddSingleton<CasesService>();
        services.AddSingleton<FlowService>();
        services.AddSingleton<ImportDesk>();
        services.AddSingleton<ImportsService>();
        services.AddSingleton<OperationsService>();
        services.AddSingleton<ProceduresService>();
        // Read now: nothing starts with procedures or field groups that are not sound.
        services.TryAddSingleton(ShippedProcedures.Book);
        services.TryAddSingleton(ShippedFieldRules.Book);
    }

    // What stands beside the cases: relatives, joint locations, the Regietafel and the return track.
    static void AddCourse(IServiceCollection services)
    {
        services.AddSingleton<FamilyDesk>();
        services.AddSingleton<FamilyService>();
        services.AddSingleton<BulkDesk>();
        services.AddSingleton<DayDesk>();
        services.AddSingleton<HearingDesk>();
        services.AddSingleton<GvlDesk>();
        services.AddSingleton<GvlService>();
        services.AddSingleton<GvlWatch>();
        services.AddSingleton<HouseholdFiles>();
        services.AddSingleton<RegietafelDesk>();
        services.AddSingleton<TrackDesk>();
        services.AddSingleton<RegietafelService>();
        services.AddSingleton<ReturnDesk>();
        services.AddSingleton<ReturnService>();
    }

    static void AddDeadlines(IServiceCollection services)
    {
        services.TryAddSingleton<IDeadlineReadings, ReplicaDeadlines>();
        services.AddSingleton<DeadlineSearches>();
        services.AddSingleton<AssignmentDesk>();
        services.AddSingleton<DeadlinesService>();
        services.AddSingleton<ExtensionOrdersService>();
    }

    static void Configure(GrpcServiceOptions options)
    {
        options.MaxReceiveMessageSize = GatewayLimits.MessageBytesMax;
        options.EnableDetailedErrors = false;
        // Its catch-all route would answer for paths of the REST API, too.
        options.IgnoreUnknownServices = true;
        options.ResponseCompressionAlgorithm = null;
        options.Interceptors.Add<TelemetryInterceptor>();
        options.Interceptors.Add<RefusalInterceptor>();
        options.Interceptors.Add<AccessInterceptor>();
        options.Interceptors.Add<LimitInterceptor>();
        options.Interceptors.Add<FieldInterceptor>();
    }

    // In the place of the framework's provider of generated methods, which takes their generated marshallers along.
    static void CheckMessages(IServiceCollection services)
    {
        services.Remove(services.Single(service => service.ImplementationType?.Name == GeneratedMethods));
        services.AddSingleton(typeof(IServiceMethodProvider<>), typeof(CheckedMethods<>));
    }

    static void Configure(GrpcJsonTranscodingOptions options)
    {
        options.JsonSettings.WriteEnumsAsIntegers = false;
        // As protobuf's JSON mapping says, and our own description of the API.
        options.JsonSettings.WriteInt64sAsStrings = true;
        options.TypeRegistry = TypeRegistry.FromMessages(ErrorInfo.Descriptor, BadRequest.Descriptor);
    }

    static void Limit(KestrelServerOptions options)
    {
        options.AddServerHeader = false;
        options.Limits.MaxRequestHeadersTotalSize = GatewayLimits.MetadataBytesMax;
        options.Limits.MaxRequestHeaderCount = GatewayLimits.HeadersMax;
        options.Limits.MaxRequestBodySize = GatewayLimits.BodyBytesMax;
        options.Limits.RequestHeadersTimeout = GatewayLimits.HeadersTimeMax;
        options.Limits.KeepAliveTimeout = GatewayLimits.IdleTimeMax;
        options.Limits.MinRequestBodyDataRate = new(GatewayLimits.BytesPerSecondMin, GatewayLimits.StallTimeMax);
        options.Limits.MinResponseDataRate = new(GatewayLimits.BytesPerSecondMin, GatewayLimits.StallTimeMax);
        var http2 = options.Limits.Http2;
        http2.MaxStreamsPerConnection = GatewayLimits.StreamsPerConnectionMax;
        http2.MaxRequestHeaderFieldSize = GatewayLimits.MetadataBytesMax;
        http2.KeepAlivePingDelay = GatewayLimits.PingPeriod;
        http2.KeepAlivePingTimeout = GatewayLimits.PingTimeMax;
    }

    static IServiceCollection AddIdentity(
        this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        services.AddOptions<IdentityOptions>()
            .Bind(configuration.GetSection(IdentityOptions.Section))
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<IdentityOptions>, IdentityOptionsValidator>();
        services.AddSingleton(host =>
            new RememberedTokens(host.GetRequiredService<TimeProvider>()) { MapInboundClaims = false });
        services.AddSingleton<IConfigureOptions<JwtBearerOptions>, ConfigureBearer>();
        services.AddAuthentication().AddJwtBearer();
        services.AddAuthorizationBuilder().AddPolicy(Policy, RequireToken);
        if (!environment.IsDevelopment())
            return services;
        services.AddSingleton<DevelopmentIssuer>();
        return services.AddHostedService<DevelopmentWarning>();
    }

    static void RequireToken(AuthorizationPolicyBuilder policy) => policy
        .AddAuthenticationSchemes(JwtBearerDefaults.AuthenticationScheme)
        .RequireAuthenticatedUser();
}
