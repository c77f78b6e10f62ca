using Grpc.AspNetCore.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AsielGrains.Gateway.Access;

/// <summary>Refuses to start when a service is mapped that the table does not speak of.</summary>
static class AccessCheck
{
    public static void Verify(IEndpointRouteBuilder endpoints)
    {
        var unknown = endpoints.DataSources
            .SelectMany(source => source.Endpoints)
            .Select(endpoint => endpoint.Metadata.GetMetadata<GrpcMethodMetadata>()?.Method.FullName)
            .OfType<string>()
            .FirstOrDefault(rpc => !OpenServices.Contains(rpc) && !AccessTable.Rules.Knows(rpc));
        if (unknown is not null)
            throw new InvalidOperationException($"{unknown} has no row in the access table.");
    }
}
