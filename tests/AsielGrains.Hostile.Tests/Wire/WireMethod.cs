using AsielGrains.Contract;
using AsielGrains.Domain.Partners;
using AsielGrains.Gateway.Tests.Hostility;
using AsielGrains.Host.Tests.Hosts;
using Google.Api;
using Google.Protobuf.Reflection;
using Grpc.Core;

namespace AsielGrains.Hostile.Tests.Wire;

/// <summary>One call of the contract, with a role that may make it.</summary>
sealed class WireMethod(MethodDescriptor method, ChainRole role)
{
    public MethodDescriptor Descriptor => method;

    public string Path { get; } = $"/{method.Service.FullName}/{method.Name}";

    /// <summary>Where REST has it, with the ids in the path left to fill in; null when it has not.</summary>
    public HttpRule? Rest { get; } = method.GetOptions()?.GetExtension(AnnotationsExtensions.Http);

    public Task<Metadata> Headers(ChainClient client) =>
        client.Caller(role).Headers(TestContext.Current.CancellationToken);

    /// <summary>Every call there is, found through the descriptors: a new one is here by itself.</summary>
    public static IReadOnlyList<WireMethod> All { get; } =
    [
        .. typeof(ContractDescription).Assembly.GetTypes()
            .Select(type => type.GetProperty("Descriptor")?.GetValue(null))
            .OfType<ServiceDescriptor>()
            .SelectMany(service => service.Methods)
            .Select(method => new WireMethod(method, RoleFor(method))),
    ];

    // The officer may make most calls; a role that may not is refused with a reason too.
    static ChainRole RoleFor(MethodDescriptor method) =>
        method.Name.StartsWith("Merge", StringComparison.Ordinal) ? ChainRole.BvvKeeper : ChainRole.IndOfficer;
}
