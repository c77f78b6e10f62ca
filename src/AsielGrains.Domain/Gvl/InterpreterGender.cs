using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Gvl;

/// <summary>Of an interpreter, so that a wish for one can be met. It says nothing of who is heard.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<InterpreterGender>))]
public enum InterpreterGender
{
    /// <summary>A woman.</summary>
    Female = 1,

    /// <summary>A man.</summary>
    Male = 2,
}
