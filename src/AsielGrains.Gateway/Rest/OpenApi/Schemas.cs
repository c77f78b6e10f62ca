using System.Text.Json.Nodes;
using Google.Protobuf.Reflection;
using Google.Protobuf.WellKnownTypes;
using Microsoft.OpenApi;

namespace AsielGrains.Gateway.Rest.OpenApi;

/// <summary>Describes messages and enums as their JSON form (proto3 JSON mapping).</summary>
sealed class Schemas(OpenApiDocument document)
{
    const string DateSuffix = "_on";
    static readonly string[] DateFields = ["from", "until", "bucket"];

    /// <summary>Adds a message, and what it consists of, to the document's components.</summary>
    public IOpenApiSchema Of(MessageDescriptor message, IReadOnlySet<string>? without = null)
    {
        if (message.FullName == Timestamp.Descriptor.FullName)
            return new OpenApiSchema { Type = JsonSchemaType.String, Format = "date-time" };
        if (document.Components?.Schemas?.ContainsKey(message.Name) is not true)
        {
            var schema = new OpenApiSchema { Type = JsonSchemaType.Object, Description = Comments.Of(message) };
            document.AddComponent(message.Name, schema);
            schema.Properties = message.Fields.InDeclarationOrder()
                .Where(field => without?.Contains(field.Name) is not true)
                .ToDictionary(field => field.JsonName, Of);
        }

        return new OpenApiSchemaReference(message.Name, document);
    }

    /// <summary>One field, with its comment.</summary>
    public IOpenApiSchema Of(FieldDescriptor field)
    {
        var value = field.FieldType switch
        {
            FieldType.Message => Of(field.MessageType),
            FieldType.Enum => Of(field.EnumType),
            _ => Scalar(field),
        };
        if (field.IsRepeated)
            return new OpenApiSchema { Type = JsonSchemaType.Array, Items = value, Description = Comments.Of(field) };
        if (value is OpenApiSchema own)
            own.Description = Comments.Of(field);
        else if (Comments.Of(field) is { } comment)
            return new OpenApiSchema { AllOf = [value], Description = comment };
        return value;
    }

    OpenApiSchemaReference Of(EnumDescriptor type)
    {
        if (document.Components?.Schemas?.ContainsKey(type.Name) is not true)
            document.AddComponent(type.Name, new OpenApiSchema
            {
                Type = JsonSchemaType.String,
                Description = string.Join('\n', type.Values
                    .Select(value => $"- {value.Name}: {Comments.Of(value)}")
                    .Prepend(Comments.Of(type))),
                Enum = [.. type.Values.Select(value => JsonValue.Create(value.Name))],
            });
        return new OpenApiSchemaReference(type.Name, document);
    }

    static OpenApiSchema Scalar(FieldDescriptor field) => field.FieldType switch
    {
        FieldType.Bool => new() { Type = JsonSchemaType.Boolean },
        FieldType.Double => new() { Type = JsonSchemaType.Number, Format = "double" },
        FieldType.Int32 => new() { Type = JsonSchemaType.Integer, Format = "int32" },
        FieldType.Int64 => new() { Type = JsonSchemaType.String, Format = "int64" },
        FieldType.String when IsDate(field) => new() { Type = JsonSchemaType.String, Format = "date" },
        FieldType.String => new() { Type = JsonSchemaType.String },
        _ => throw new InvalidOperationException($"{field.FullName} has a type without a description."),
    };

    static bool IsDate(FieldDescriptor field) =>
        field.Name.EndsWith(DateSuffix, StringComparison.Ordinal) || DateFields.Contains(field.Name);
}
