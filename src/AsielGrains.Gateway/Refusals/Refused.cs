using AsielGrains.Contract.V1;

namespace AsielGrains.Gateway.Refusals;

/// <summary>Why a call is not carried out, in the contract's words.</summary>
/// <param name="Detail">One English sentence, without personal data.</param>
/// <param name="Field">The field at fault, in the proto's spelling, if one is.</param>
public sealed record Refused(Reason Reason, string Detail, string? Field = null)
{
    public static Refused Invalid(string field, string detail) => new(Reason.FieldInvalid, detail, field);
}
