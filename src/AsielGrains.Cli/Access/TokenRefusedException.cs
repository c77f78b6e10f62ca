namespace AsielGrains.Cli.Access;

/// <summary>There is no token to call with.</summary>
public sealed class TokenRefusedException(string message) : Exception(message);
