using System.Net;

namespace AsielGrains.Host.Tls;

/// <summary>What goes over a network is encrypted: plain connections are for this machine only.</summary>
static class TlsRule
{
    /// <exception cref="TlsRefusedException">The address is not loopback and there are no credentials.</exception>
    public static void Check(string section, string address, KeptCredentials? credentials)
    {
        if (credentials is null && !IPAddress.IsLoopback(IPAddress.Parse(address)))
            throw new TlsRefusedException(
                $"{section}:Address {address} can be reached from elsewhere: configure {TlsSettings.Section}.");
    }
}
