namespace AsielGrains.Gateway.Access;

/// <summary>Services of the plumbing, which have no row in the table because they touch no case and no figure.</summary>
static class OpenServices
{
    static readonly string[] Prefixes = ["/grpc.health.v1.Health/", "/grpc.reflection.v1.ServerReflection/",
        "/grpc.reflection.v1alpha.ServerReflection/"];

    public static bool Contains(string rpc) => Prefixes.Any(prefix => rpc.StartsWith(prefix, StringComparison.Ordinal));
}
