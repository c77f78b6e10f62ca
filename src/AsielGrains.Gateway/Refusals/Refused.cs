using AsielGrains.Contract.V1;

namespace AsielGrains.Gateway.Refusals;

/// <summary>Why a call is not carried out, in the contract's words.</summary>
/// <param name="Detail">One English sentence, without personal data.</param>
/// <param name="Field">The field at fault, in the proto's spelling, if one is.</param>
public sealed record Refused(Reason Reason, string Detail, string? Field = null)
{
    /// <summary>Bytes that are no message of the contract.</summary>
    public static readonly Refused Malformed = new(Reason.FieldInvalid, "The message is malformed.");

    public static readonly Refused TooLarge =
        new(Reason.LimitReached, $"A message has at most {GatewayLimits.MessageBytesMax} bytes.");

    /// <summary>When it makes sense to try again, if the caller has only to wait.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Where a subscription that was ended can be taken up again.</summary>
    public string? ResumeAfter { get; init; }

    /// <summary>A limit that another moment, or less at a time, does not reach.</summary>
    public static Refused Limit(string detail, TimeSpan retryAfter) =>
        new(Reason.LimitReached, detail) { RetryAfter = retryAfter };

    public static Refused Invalid(string field, string detail) => new(Reason.FieldInvalid, detail, field);
}
