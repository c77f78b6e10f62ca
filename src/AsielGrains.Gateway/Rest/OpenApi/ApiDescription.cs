using System.Text.Json.Nodes;
using AsielGrains.Contract;
using AsielGrains.Contract.V1;
using AsielGrains.Gateway.Refusals;
using Google.Api;
using Microsoft.OpenApi;

namespace AsielGrains.Gateway.Rest.OpenApi;

/// <summary>
/// The OpenAPI document, made from the contract and its comments. Microsoft.AspNetCore.Grpc.Swagger, which does the
/// like, is not among the packages at hand.
/// </summary>
static class ApiDescription
{
    public static OpenApiDocument Create()
    {
        var document = new OpenApiDocument
        {
            Info = new OpenApiInfo
            {
                Title = "AsielGrains",
                Version = ProductVersion.Full,
                Description = Comments.Text(ContractDescription.PackageComment),
                Contact = new OpenApiContact { Name = "Beheer AsielGrains" },
            },
            Paths = [],
            Tags = new HashSet<OpenApiTag>(),
        };
        document.AddComponent(Operations.ProblemSchema, ProblemSchema());
        document.AddComponent<IOpenApiSecurityScheme>(Operations.BearerScheme, new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            BearerFormat = "JWT",
            Description = "A token of the chain's issuer (client credentials) with the role of the calling system.",
        });
        AddServices(document);
        return document;
    }

    static void AddServices(OpenApiDocument document)
    {
        var operations = new Operations(document, new Schemas(document));
        foreach (var service in ContractDescription.Files.SelectMany(file => file.Services))
        {
            document.Tags!.Add(new OpenApiTag { Name = service.Name, Description = Comments.Of(service) });
            foreach (var method in service.Methods)
                if (method.GetOptions()?.GetExtension(AnnotationsExtensions.Http) is { } rule)
                    operations.Add(method, rule);
        }
    }

    static OpenApiSchema ProblemSchema() => new()
    {
        Type = JsonSchemaType.Object,
        Description = "What went wrong (RFC 9457), with the reason code of gRPC's ErrorInfo.",
        Required = new HashSet<string> { "type", "title", "status" },
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["type"] = Text("Names the kind of problem."),
            ["title"] = Text("The meaning of the status."),
            ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Description = "The HTTP status code." },
            ["detail"] = Text("One sentence, without personal data."),
            ["reason"] = Reasons(),
            ["field"] = Text("The field at fault, in the contract's spelling, if one is."),
            ["invalidParams"] = new OpenApiSchema
            {
                Type = JsonSchemaType.Array,
                Description = "The field at fault, if one is.",
                Items = new OpenApiSchema
                {
                    Type = JsonSchemaType.Object,
                    Properties = new Dictionary<string, IOpenApiSchema>
                    {
                        ["name"] = Text("The field."),
                        ["reason"] = Text("What is wrong with it."),
                    },
                },
            },
        },
    };

    static OpenApiSchema Reasons() => new()
    {
        Type = JsonSchemaType.String,
        Description = "The reason code.",
        Enum =
        [
            .. System.Enum.GetValues<Reason>()
                .Where(reason => reason is not Reason.Unspecified)
                .Select(reason => JsonValue.Create(RefusalTable.NameOf(reason))),
        ],
    };

    static OpenApiSchema Text(string description) => new() { Type = JsonSchemaType.String, Description = description };
}
