namespace AsielGrains.Gateway.Access;

/// <summary>The header in which a caller says what it needs the call for, over gRPC and REST alike.</summary>
public static class PurposeHeader
{
    public const string Name = "asiel-purpose";
}
