using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using AsielGrains.Domain.Partners;
using AsielGrains.Gateway.Tests.Hosting;
using AsielGrains.Host.Tests.Hosts;

namespace AsielGrains.Host.Tests.Cases;

public sealed class RestTests(RunningHost host)
{
    readonly ChainClient _client = host.Client;

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_case_goes_through_the_same_door_over_rest()
    {
        var announced = await Accepted("/v1/cases", new { requestId = Requests.NewId(), announcedOn = "2026-05-01" });
        var caseId = announced.GetProperty("id").GetString()!;
        await Accepted($"/v1/cases/{caseId}/registrations", new
        {
            requestId = Requests.NewId(),
            registeredOn = "2026-05-02",
            nationality = "SYR",
            personal = new { vNumber = Requests.NewVNumber(), familyName = "Voorbeeld" },
        });
        await Accepted(
            $"/v1/cases/{caseId}/applications", new { requestId = Requests.NewId(), lodgedOn = "2026-05-03" });
        await Accepted($"/v1/cases/{caseId}/corrections", new { requestId = Requests.NewId(), nationality = "ERI" });
        var withdrawn = await Accepted(
            $"/v1/cases/{caseId}/withdrawals", new { requestId = Requests.NewId(), withdrawnOn = "2026-05-10" });

        using var answer = await Send(
            HttpMethod.Get, $"/v1/cases/{caseId}?minPosition={withdrawn.GetProperty("position").GetString()}");
        var view = (await Body(answer)).GetProperty("case");

        Assert.Equal("5", withdrawn.GetProperty("version").GetString());
        Assert.Equal("STAGE_WITHDRAWN", view.GetProperty("stage").GetString());
        Assert.Equal("ERI", view.GetProperty("nationality").GetString());
        Assert.Equal("Voorbeeld", view.GetProperty("personal").GetProperty("familyName").GetString());
    }

    [Fact]
    public async Task Cases_are_found_over_rest_with_the_number_in_the_body()
    {
        var register = Requests.Register();
        await _client.Cases.RegisterCaseAsync(register, await _client.As(ChainRole.AvimRegistrar));

        using var answer = await Send(
            HttpMethod.Post, "/v1/case-searches", new { vNumber = register.Personal.VNumber });

        var found = (await Body(answer)).GetProperty("cases").EnumerateArray();
        Assert.Equal(register.CaseId, Assert.Single(found).GetProperty("id").GetString());
    }

    [Fact]
    public async Task What_is_refused_is_a_problem_with_a_reason()
    {
        using var malformed = await Send(
            HttpMethod.Post, "/v1/cases", new { requestId = Requests.NewId(), announcedOn = "1 mei" });
        using var refused = await Send(
            HttpMethod.Post, "/v1/cases", new { requestId = Requests.NewId(), announcedOn = "2099-01-01" });
        using var unknown = await Send(HttpMethod.Get, $"/v1/cases/{Requests.NewCase()}");
        using var anonymous = await _client.Http.GetAsync("/v1/flow", Cancellation);

        Assert.Equal("announced_on", (await Problem(malformed, 400, "FIELD_INVALID")).GetProperty("field").GetString());
        await Problem(refused, 400, "DATE_IN_FUTURE");
        await Problem(unknown, 404, "CASE_UNKNOWN");
        await Problem(anonymous, 401, "NOT_AUTHENTICATED");
    }

    [Fact]
    public async Task What_the_api_does_not_have_is_a_problem_beside_the_pages_too()
    {
        using var answer = await Send(HttpMethod.Get, "/v1/beds");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    async Task<JsonElement> Accepted(string path, object body)
    {
        using var answer = await Send(HttpMethod.Post, path, body);
        return (await Body(answer)).GetProperty("receipt");
    }

    async Task<HttpResponseMessage> Send(HttpMethod method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
            request.Content = JsonContent.Create(body);
        foreach (var header in await _client.Caller(ChainRole.IndOfficer).Headers(Cancellation))
            request.Headers.TryAddWithoutValidation(header.Key, header.Value);
        return await _client.Http.SendAsync(request, Cancellation);
    }

    static async Task<JsonElement> Body(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
    }

    static async Task<JsonElement> Problem(HttpResponseMessage answer, int status, string reason)
    {
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal(new MediaTypeHeaderValue("application/problem+json"), answer.Content.Headers.ContentType);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
        Assert.Equal(reason, problem.GetProperty("reason").GetString());
        return problem;
    }
}
