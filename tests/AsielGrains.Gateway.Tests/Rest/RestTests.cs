using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AsielGrains.Domain.Partners;
using AsielGrains.Gateway.Access;
using AsielGrains.Gateway.Tests.Hosting;

namespace AsielGrains.Gateway.Tests.Rest;

public sealed class RestTests(GatewayHost host) : IClassFixture<GatewayHost>
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_case_can_be_announced_and_read_with_names_for_enums_and_text_for_dates()
    {
        var announcement = new
        {
            requestId = Requests.NewId(), announcedOn = "2026-05-01", kind = "APPLICATION_KIND_REPEAT", nationality = "ERI",
        };
        using var announced = await Send(HttpMethod.Post, "/v1/cases", ChainRole.AvimRegistrar, announcement);
        var receipt = (await Body(announced)).GetProperty("receipt");

        using var read = await Send(
            HttpMethod.Get, $"/v1/cases/{receipt.GetProperty("id")}?minPosition={receipt.GetProperty("position")}",
            ChainRole.IndOfficer);
        var @case = (await Body(read)).GetProperty("case");

        Assert.Equal(HttpStatusCode.OK, announced.StatusCode);
        Assert.Equal("STAGE_ANNOUNCED", @case.GetProperty("stage").GetString());
        Assert.Equal("APPLICATION_KIND_REPEAT", @case.GetProperty("kind").GetString());
        Assert.Equal("2026-05-01", @case.GetProperty("announcedOn").GetString());
        Assert.Equal(ProductVersion.Full, read.Headers.GetValues("API-Version").Single());
    }

    [Fact]
    public async Task A_malformed_field_is_a_problem_that_names_it()
    {
        using var response = await Send(
            HttpMethod.Post, "/v1/cases", ChainRole.AvimRegistrar, new { requestId = "1", announcedOn = "2026-05-01" });

        var problem = await Problem(response, HttpStatusCode.BadRequest, "FIELD_INVALID");
        Assert.Equal("request_id", problem.GetProperty("field").GetString());
        Assert.Equal("request_id", problem.GetProperty("invalidParams")[0].GetProperty("name").GetString());
    }

    [Fact]
    public async Task Text_that_is_no_request_is_a_problem()
    {
        using var response = await Send(HttpMethod.Post, "/v1/cases", ChainRole.AvimRegistrar, "niets");

        await Problem(response, HttpStatusCode.BadRequest, "FIELD_INVALID");
    }

    [Fact]
    public async Task An_unknown_case_is_a_problem()
    {
        using var response = await Send(HttpMethod.Get, $"/v1/cases/{Requests.NewCase()}", ChainRole.IndOfficer);

        await Problem(response, HttpStatusCode.NotFound, "CASE_UNKNOWN");
    }

    [Fact]
    public async Task A_call_without_a_token_is_a_problem()
    {
        using var response = await host.Http.GetAsync("/v1/flow", Cancellation);

        await Problem(response, HttpStatusCode.Unauthorized, "NOT_AUTHENTICATED");
        Assert.Equal("Bearer", response.Headers.WwwAuthenticate.Single().Scheme);
    }

    [Fact]
    public async Task A_role_that_may_not_is_a_problem()
    {
        using var response = await Send(HttpMethod.Post, "/v1/cases", ChainRole.CoaPlacement, new { });

        await Problem(response, HttpStatusCode.Forbidden, "ROLE_NOT_ALLOWED");
    }

    [Theory]
    [InlineData("/v1/flow/", HttpStatusCode.NotFound)]
    [InlineData("/v1/", HttpStatusCode.NotFound)]
    [InlineData("/v1/beds", HttpStatusCode.NotFound)]
    [InlineData("/v1/case-searches", HttpStatusCode.MethodNotAllowed)]
    public async Task A_route_that_is_none_is_a_problem(string path, HttpStatusCode status)
    {
        using var response = await Send(HttpMethod.Get, path, ChainRole.IndOfficer);

        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(ProductVersion.Full, response.Headers.GetValues("API-Version").Single());
    }

    [Fact]
    public async Task The_flow_takes_its_filter_from_the_query()
    {
        using var response = await Send(
            HttpMethod.Get, "/v1/flow?filter.basis=DATE_BASIS_LODGED&filter.from=2026-01-01&filter.nationalities=SYR",
            ChainRole.ChainAnalyst);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var filter = host.Flow.Filters[^1];
        Assert.Equal(Domain.Flow.DateBasis.Lodged, filter.Basis);
        Assert.Equal(new DateOnly(2026, 1, 1), filter.From);
        Assert.Equal("SYR", filter.Nationalities.Single().Code);
    }

    [Fact]
    public async Task A_body_over_the_limit_is_a_problem()
    {
        using var response = await Send(
            HttpMethod.Post, "/v1/cases", ChainRole.AvimRegistrar, new { nationality = new string('S', 300_000) });

        Assert.InRange((int)response.StatusCode, 400, 499);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    async Task<HttpResponseMessage> Send(HttpMethod method, string path, ChainRole role, object? body = null)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Authorization = new("Bearer", host.TokenOf(role));
        request.Headers.Add(PurposeHeader.Name, role.Purposes[0]);
        if (body is not null)
            request.Content = JsonContent.Create(body);
        return await host.Http.SendAsync(request, Cancellation);
    }

    static async Task<JsonElement> Body(HttpResponseMessage response) =>
        await response.Content.ReadFromJsonAsync<JsonElement>(Cancellation);

    static async Task<JsonElement> Problem(HttpResponseMessage response, HttpStatusCode status, string reason)
    {
        var problem = await Body(response);
        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal((int)status, problem.GetProperty("status").GetInt32());
        Assert.Equal(reason, problem.GetProperty("reason").GetString());
        return problem;
    }
}
