using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Partners;
using AsielGrains.Grains.Commands;
using Grpc.Core;

namespace AsielGrains.Gateway.Access;

/// <summary>A caller that was let in, for the service that answers the call.</summary>
/// <param name="Person">The person a representative speaks for; null for all other roles.</param>
sealed record Admission(ChainRole Role, string Purpose, PersonId? Person = null)
{
    /// <summary>What the caller sees of any answer.</summary>
    public FieldMask Mask { get; } = FieldMask.Of(Role, Purpose);

    public Caller Caller { get; } = new(Role.Organisation, Role.Name, Purpose);

    /// <summary>The admission of this call; there is one whenever a service is reached.</summary>
    public static Admission Of(ServerCallContext context) =>
        context.GetHttpContext().Features.Get<Admission>()
        ?? throw new InvalidOperationException("The call was not admitted.");
}
