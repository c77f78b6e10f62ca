namespace AsielGrains.Domain.Access;

/// <summary>Why a call is denied by <see cref="AccessRules"/>.</summary>
public enum AccessDenial
{
    /// <summary>The caller has no role that may make the call, or nobody may.</summary>
    Role = 1,

    /// <summary>No purpose is named, or one that nobody knows.</summary>
    PurposeMissing = 2,

    /// <summary>The role may not use the purpose, or the call does not serve it.</summary>
    Purpose = 3,
}
