using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.OpenApi;

namespace AsielGrains.Gateway.Rest.OpenApi;

/// <summary>Publishes the document, readable for every site, as the API Design Rules ask.</summary>
static class OpenApiEndpoint
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        // A quarter of a second of every start would go into it.
        var json = new Lazy<string>(() => Write(ApiDescription.Create()));
        endpoints.MapGet(RestPaths.OpenApi, (HttpResponse response) =>
        {
            response.Headers.AccessControlAllowOrigin = "*";
            return Results.Text(json.Value, "application/json");
        }).AllowAnonymous();
    }

    static string Write(OpenApiDocument document)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        document.SerializeAsV3(new OpenApiJsonWriter(text));
        return text.ToString();
    }
}
