using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using AsielGrains.Domain.Partners;
using AsielGrains.Gateway.Access;
using AsielGrains.Gateway.Tests.Hosting;
using AsielGrains.Gateway.Tests.Hostility;
using Grpc.Core;
using static AsielGrains.Gateway.Tests.Hosting.Refusals;

namespace AsielGrains.Gateway.Tests.Cases;

/// <summary>A name is kept exactly, in normal form C, or refused by name; over gRPC and REST alike.</summary>
public sealed class HostileTextTests(GatewayHost host) : IClassFixture<GatewayHost>
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Names_as_people_have_them_are_kept_exactly()
    {
        foreach (var name in HostileTexts.Names)
        {
            var request = Requests.Register();
            request.Personal.FamilyName = name;

            await host.Cases.RegisterCaseAsync(request, host.As(ChainRole.IndOfficer));

            var read = await host.Cases.GetCaseAsync(new() { CaseId = request.CaseId }, host.As(ChainRole.IndOfficer));
            Assert.Equal(name.Normalize(NormalizationForm.FormC), read.Case.Personal.FamilyName);
        }
    }

    [Fact]
    public async Task Text_that_is_no_name_is_refused_with_the_field_and_not_repeated()
    {
        foreach (var text in HostileTexts.Refused)
        {
            var request = Requests.Register();
            request.Personal.GivenNames = text;

            var refusal = await RefusalOf(
                () => host.Cases.RegisterCaseAsync(request, host.As(ChainRole.IndOfficer)).ResponseAsync);

            Assert.Equal(StatusCode.InvalidArgument, refusal.StatusCode);
            Assert.Equal("personal.given_names", refusal.Field());
        }
    }

    [Theory]
    [InlineData("\\ud800")]
    [InlineData("\\udc00\\ud800")]
    [InlineData("a\\u0000b")]
    [InlineData("\\ufffd")]
    public async Task Half_a_character_in_json_is_a_problem_and_no_fault(string escaped)
    {
        using var response = await Post($$$"""
            {"requestId":"{{{Requests.NewId()}}}","announcedOn":"2026-05-01","personal":{"familyName":"{{{escaped}}}"}}
            """);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
        Assert.Equal("FIELD_INVALID", problem.GetProperty("reason").GetString());
    }

    [Fact]
    public async Task A_field_longer_than_the_limit_is_a_problem_in_json_too()
    {
        var text = new string('n', GatewayLimits.FieldBytesMax + 1);
        using var response = await Post($$"""{"requestId":"{{text}}","announcedOn":"2026-05-01"}""");

        var problem = await response.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("request_id", problem.GetProperty("field").GetString());
    }

    async Task<HttpResponseMessage> Post(string json)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/cases");
        request.Headers.Authorization = new("Bearer", host.TokenOf(ChainRole.IndOfficer));
        request.Headers.Add(PurposeHeader.Name, ChainRole.IndOfficer.Purposes[0]);
        request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        return await host.Http.SendAsync(request, Cancellation);
    }
}
