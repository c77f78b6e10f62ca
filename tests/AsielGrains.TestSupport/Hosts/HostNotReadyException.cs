namespace AsielGrains.TestSupport.Hosts;

/// <summary>A host runs and does not come to be ready.</summary>
public sealed class HostNotReadyException(string message) : Exception(message);
