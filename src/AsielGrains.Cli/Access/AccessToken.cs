namespace AsielGrains.Cli.Access;

/// <summary>A token for the authorization header.</summary>
/// <param name="ExpiresAt">When the server stops accepting it; null when that is not known.</param>
public sealed record AccessToken(string Value, DateTimeOffset? ExpiresAt);
