using System.Text.Json.Serialization;

namespace AsielGrains.Cli.Doctor;

/// <summary>How bad a finding is; the worst one is the exit code.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Grade>))]
enum Grade
{
    Well = 0,
    Warning = 1,
    Broken = 2,
}
