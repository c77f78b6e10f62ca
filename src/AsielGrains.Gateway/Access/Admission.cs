using AsielGrains.Domain.Access;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Partners;
using AsielGrains.Domain.Reception;
using AsielGrains.Grains.Commands;
using Grpc.Core;

namespace AsielGrains.Gateway.Access;

/// <summary>A caller that was let in, for the service that answers the call.</summary>
/// <param name="Person">The person a representative speaks for; null for all other roles.</param>
/// <param name="Sites">The sites the caller is tied to; null: to none.</param>
sealed record Admission(
    ChainRole Role, string Purpose, PersonId? Person = null, IReadOnlyList<SiteId>? Sites = null)
{
    // Reads of one call can run beside each other.
    readonly HashSet<ProtectionKind> _protections = [];

    /// <summary>What the caller sees of the answer: less once somebody in it is protected.</summary>
    public FieldMask Mask { get; private set; } = FieldMask.Of(Role, Purpose);

    public Caller Caller { get; } = new(Role.Organisation, Role.Name, Purpose) { Sites = Sites };

    /// <summary>Under which protections a field, as message and name, is kept from the caller.</summary>
    public IReadOnlyCollection<ProtectionKind> HiddenIn(string field) =>
        ShippedFieldRules.Book.HiddenFrom(Role.Name, Purpose, field);

    /// <summary>Somebody in the answer is protected so: the whole of it is masked for that.</summary>
    public void Narrow(IReadOnlyCollection<ProtectionKind>? protections)
    {
        if (protections is null or { Count: 0 })
            return;
        lock (_protections)
        {
            _protections.UnionWith(protections);
            Mask = FieldMask.Of(Role, Purpose, _protections);
        }
    }

    /// <summary>The admission of this call; there is one whenever a service is reached.</summary>
    public static Admission Of(ServerCallContext context) =>
        context.GetHttpContext().Features.Get<Admission>()
        ?? throw new InvalidOperationException("The call was not admitted.");
}
