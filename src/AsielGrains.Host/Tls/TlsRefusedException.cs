namespace AsielGrains.Host.Tls;

/// <summary>The host does not start, or does not take over new files: with these nobody could be trusted.</summary>
#pragma warning disable CA1032 // It is made here only, and always says why.
sealed class TlsRefusedException(string message, Exception? cause = null) : Exception(message, cause);
#pragma warning restore CA1032
