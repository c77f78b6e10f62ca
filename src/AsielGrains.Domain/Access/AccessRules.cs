using System.Collections.Frozen;
using AsielGrains.Domain.Partners;

namespace AsielGrains.Domain.Access;

/// <summary>
/// Which role may make which call for which purpose: the one set of rules by which a call is judged at the front door
/// and again before the grains it reaches. What has no row is denied.
/// </summary>
public sealed class AccessRules(IEnumerable<AccessRow> rows)
{
    readonly FrozenDictionary<string, AccessRow> _rows = rows.ToFrozenDictionary(row => row.Rpc);

    /// <summary>Whether there is a row for the call.</summary>
    public bool Knows(string rpc) => _rows.ContainsKey(rpc);

    /// <summary>Whether an organisation has a role that may make the call.</summary>
    public bool Allows(string rpc, Organisation organisation) =>
        _rows.TryGetValue(rpc, out var row) && row.Roles.Any(role => role.Organisation == organisation);

    /// <summary>Why the call is denied; null when it is allowed.</summary>
    /// <param name="role">Null: the caller has none that is known.</param>
    /// <param name="purpose">Null: the caller names none.</param>
    public AccessDenial? DenialOf(string rpc, ChainRole? role, string? purpose)
    {
        if (role is null || !_rows.TryGetValue(rpc, out var row) || !row.Roles.Contains(role))
            return AccessDenial.Role;
        if (purpose is null || !Purposes.All.Contains(purpose))
            return AccessDenial.PurposeMissing;
        return role.Purposes.Contains(purpose) && row.Purposes.Contains(purpose) ? null : AccessDenial.Purpose;
    }
}
