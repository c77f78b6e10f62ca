using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AsielGrains.Domain.Partners;
using AsielGrains.Gateway.Access;
using AsielGrains.Gateway.Identity;
using AsielGrains.Gateway.Tests.Hosting;
using Grpc.Core;

namespace AsielGrains.Gateway.Tests.Identity;

public sealed class DevelopmentTokenTests(GatewayHost host) : IClassFixture<GatewayHost>
{
    public static Dictionary<string, string> Form(string client, string secret = DevelopmentIssuer.ClientSecret) => new()
    {
        ["grant_type"] = "client_credentials", ["client_id"] = client, ["client_secret"] = secret,
    };

    [Fact]
    public async Task A_client_gets_a_token_of_its_role_for_five_minutes()
    {
        var (status, body) = await Ask(Form("coa.placement"));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(300, body.GetProperty("expires_in").GetInt32());
        var headers = new Metadata
        {
            { "authorization", $"Bearer {body.GetProperty("access_token").GetString()}" },
            { PurposeHeader.Name, Purposes.ReceptionPlacement },
        };
        await host.FlowClient.GetFlowAsync(new(), headers, cancellationToken: TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("coa.placement", "guess")]
    [InlineData("minister", DevelopmentIssuer.ClientSecret)]
    public async Task A_client_that_is_none_gets_nothing(string client, string secret)
    {
        var (status, body) = await Ask(Form(client, secret));

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal("invalid_client", body.GetProperty("error").GetString());
    }

    async Task<(HttpStatusCode Status, JsonElement Body)> Ask(Dictionary<string, string> fields)
    {
        using var form = new FormUrlEncodedContent(fields);
        using var response = await host.Http.PostAsync(
            new Uri("/dev/token", UriKind.Relative), form, TestContext.Current.CancellationToken);
        return (
            response.StatusCode,
            await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken));
    }
}
