using AsielGrains.Host.Tests.Hosts;
using AsielGrains.TestSupport.Hosts;

namespace AsielGrains.Host.Tests.Production;

/// <summary>A host in Production that knows an issuer and has the pages of engineers.</summary>
public sealed class ProductionHost : IAsyncLifetime
{
    readonly HostFolder _folder = new();
    readonly Issuer _issuer = new();

    public HostProcess Process { get; private set; } = null!;

    public ChainClient Client { get; private set; } = null!;

    internal Issuer Issuer => _issuer;

    public async ValueTask InitializeAsync()
    {
        Process = await HostProcess.Start(new(_folder)
        {
            Environment = "Production",
            Arguments = [.. _issuer.SettingsWith(_folder.At("issuer.jwks")), "--Engineers:OrleansPages=true"],
        });
        Client = new(Process);
    }

    public async ValueTask DisposeAsync()
    {
        Client?.Dispose();
        if (Process is not null)
            await Process.DisposeAsync();
        _issuer.Dispose();
        _folder.Dispose();
    }
}
