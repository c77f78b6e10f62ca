using System.Net;
using AsielGrains.TestSupport.Hosts;

namespace AsielGrains.Host.Tests.Hosts;

public sealed class PartnersOnlyTests : IDisposable
{
    readonly HostFolder _folder = new();

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_host_for_partners_only_serves_grpc_and_neither_pages_nor_rest()
    {
        await using var host = await HostProcess.Start(new(_folder) { Arguments = HostSettings.PartnersOnly });
        using var client = new ChainClient(host);

        foreach (var path in new[] { "/", "/ketenoverzicht", "/v1/openapi.json", "/v1/flow" })
        {
            using var answer = await client.Http.GetAsync(new Uri(path, UriKind.Relative), Cancellation);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        Assert.NotNull(await client.ReadFlow());
        Assert.DoesNotContain("Ketenoverzicht", host.Output, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();
}
