using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AsielGrains.Domain.Partners;
using AsielGrains.Gateway.Access;
using Google.Api;
using Google.Protobuf.Reflection;
using Microsoft.OpenApi;

namespace AsielGrains.Gateway.Rest.OpenApi;

/// <summary>Describes the calls that have an HTTP rule.</summary>
sealed partial class Operations(OpenApiDocument document, Schemas schemas)
{
    public const string ProblemSchema = "Problem";
    public const string BearerScheme = "bearer";

    public void Add(MethodDescriptor method, HttpRule rule)
    {
        var (verb, path) = rule.PatternCase is HttpRule.PatternOneofCase.Get
            ? (HttpMethod.Get, rule.Get)
            : (HttpMethod.Post, rule.Post);
        var inPath = PathField().Matches(path).Select(match => match.Groups[1].Value).ToHashSet();
        var operation = new OpenApiOperation
        {
            OperationId = method.Name,
            Description = Comments.Of(method),
            Tags = new HashSet<OpenApiTagReference> { new(method.Service.Name, document) },
            Parameters = [.. PathParameters(method, inPath), Purpose()],
            Responses = Responses(method),
            Security = [new() { [new OpenApiSecuritySchemeReference(BearerScheme, document)] = [] }],
        };
        if (verb == HttpMethod.Get)
            AddQuery(operation, method.InputType, inPath);
        else
            operation.RequestBody = Body(schemas.Of(method.InputType, inPath));
        AddPath(path, verb, operation);
    }

    void AddPath(string path, HttpMethod verb, OpenApiOperation operation)
    {
        if (!document.Paths.TryGetValue(path, out var item))
            document.Paths[path] = item = new OpenApiPathItem();
        ((OpenApiPathItem)item).AddOperation(verb, operation);
    }

    IEnumerable<IOpenApiParameter> PathParameters(MethodDescriptor method, HashSet<string> names) => names
        .Select(method.InputType.FindFieldByName)
        .Select(field => Parameter(field.Name, ParameterLocation.Path, field));

    // A message in a query is written as its fields, with a dot between.
    void AddQuery(OpenApiOperation operation, MessageDescriptor message, HashSet<string> inPath, string prefix = "")
    {
        foreach (var field in message.Fields.InDeclarationOrder().Where(field => !inPath.Contains(field.Name)))
        {
            var name = prefix + field.JsonName;
            if (field.FieldType is FieldType.Message && field.MessageType.File.Package == message.File.Package)
                AddQuery(operation, field.MessageType, inPath, $"{name}.");
            else
                operation.Parameters!.Add(Parameter(name, ParameterLocation.Query, field));
        }
    }

    OpenApiParameter Parameter(string name, ParameterLocation location, FieldDescriptor field) => new()
    {
        Name = name,
        In = location,
        Required = location is ParameterLocation.Path,
        Description = Comments.Of(field),
        Schema = schemas.Of(field),
    };

    static OpenApiParameter Purpose() => new()
    {
        Name = PurposeHeader.Name,
        In = ParameterLocation.Header,
        Required = true,
        Description = "The processing activity the call is for (doelbinding).",
        Schema = new OpenApiSchema
        {
            Type = JsonSchemaType.String,
            Enum = [.. Purposes.All.Select(purpose => JsonValue.Create(purpose))],
        },
    };

    static OpenApiRequestBody Body(IOpenApiSchema schema) => new()
    {
        Required = true,
        Content = new Dictionary<string, OpenApiMediaType> { ["application/json"] = new() { Schema = schema } },
    };

    OpenApiResponses Responses(MethodDescriptor method) => new()
    {
        ["200"] = Response("Done.", "application/json", schemas.Of(method.OutputType)),
        ["default"] = Response(
            "Refused or failed (RFC 9457).", Problem.ContentType, new OpenApiSchemaReference(ProblemSchema, document)),
    };

    static OpenApiResponse Response(string description, string type, IOpenApiSchema schema) => new()
    {
        Description = description,
        Content = new Dictionary<string, OpenApiMediaType> { [type] = new() { Schema = schema } },
        Headers = new Dictionary<string, IOpenApiHeader>
        {
            [RestMiddleware.VersionHeader] = new OpenApiHeader
            {
                Description = "The full version of the API.",
                Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            },
        },
    };

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex PathField();
}
