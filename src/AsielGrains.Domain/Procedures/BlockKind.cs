using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Procedures;

/// <summary>
/// Who says that a person is not to be moved for now. Why, and what to do instead, is asked of that partner: nothing of
/// anybody's health or of an inquiry is told here.
/// </summary>
[JsonConverter(typeof(JsonStringEnumConverter<BlockKind>))]
public enum BlockKind
{
    /// <summary>A doctor has to be heard first.</summary>
    Medical = 1,

    /// <summary>The police have to be heard first.</summary>
    Police = 2,

    /// <summary>Nobody comes or goes for reasons of public health.</summary>
    Quarantine = 3,

    /// <summary>Who protects the child has to be heard first.</summary>
    ChildProtection = 4,
}
