namespace AsielGrains.Gateway.Rest;

/// <summary>The paths of the REST API that the contract does not name.</summary>
public static class RestPaths
{
    /// <summary>Everything of the API is under its major version.</summary>
    public const string Root = "/v1";

    /// <summary>The description of the API, for everybody.</summary>
    public const string OpenApi = "/v1/openapi.json";
}
