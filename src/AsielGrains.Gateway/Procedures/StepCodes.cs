using System.Text.Json;
using AsielGrains.Domain.Procedures;

namespace AsielGrains.Gateway.Procedures;

/// <summary>Steps as the contract spells them: the names of the fields of its message <c>Step</c>.</summary>
static class StepCodes
{
    public static string Of(StepKind kind) => JsonNamingPolicy.SnakeCaseLower.ConvertName(kind.ToString());
}
