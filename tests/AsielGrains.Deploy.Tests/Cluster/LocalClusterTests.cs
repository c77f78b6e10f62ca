using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace AsielGrains.Deploy.Tests.Cluster;

public class LocalClusterTests
{
    const int AttemptsMax = 3;

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_one_silo_is_told_every_other_knows_and_all_stop_in_order()
    {
        await using var cluster = new LocalCluster();
        await cluster.Up();
        Assert.Equal(3, (await cluster.Ask("status")).Succeeded().Output.Split("ready   ").Length - 1);

        var id = await Announce(LocalCluster.Http(cluster.FirstPort, 1));
        for (var silo = 1; silo <= 3; silo++)
            Assert.Equal("STAGE_ANNOUNCED", await StageOf(LocalCluster.Http(cluster.FirstPort, silo), id));

        (await cluster.Ask("stop")).Succeeded();
        Assert.Equal(0, await cluster.ExitCode());
        Assert.Equal(
            ["silo 1 stopped", "silo 2 stopped", "silo 3 stopped"],
            cluster.Output.Split('\n').Where(line => line.EndsWith(" stopped", StringComparison.Ordinal)));
        Assert.Equal(3, (await cluster.Ask("status")).ExitCode);
    }

    static async Task<string> Announce(Uri silo)
    {
        var announced = await Send(silo, HttpMethod.Post, "/v1/cases", new
        {
            requestId = Guid.NewGuid().ToString(),
            announcedOn = "2026-05-01",
        });
        return announced.GetProperty("receipt").GetProperty("id").GetString()!;
    }

    static async Task<string> StageOf(Uri silo, string id) =>
        (await Send(silo, HttpMethod.Get, $"/v1/cases/{id}")).GetProperty("case").GetProperty("stage").GetString()!;

    // On a busy machine the first call may get no answer in time: as the refusal says, it is repeated under its id.
    static async Task<JsonElement> Send(Uri silo, HttpMethod method, string path, object? body = null)
    {
        using var http = new HttpClient { BaseAddress = silo, Timeout = TimeSpan.FromMinutes(1) };
        var token = await Token(http);
        for (var attempt = 1; ; attempt++)
        {
            using var request = new HttpRequestMessage(method, path);
            request.Headers.Authorization = new("Bearer", token);
            request.Headers.Add("asiel-purpose", "ind.asielprocedure.behandelen");
            if (body is not null)
                request.Content = JsonContent.Create(body);
            using var answer = await http.SendAsync(request, Cancellation);
            if (answer.StatusCode is HttpStatusCode.ServiceUnavailable && attempt < AttemptsMax)
                continue;
            var text = await answer.Content.ReadAsStringAsync(Cancellation);
            Assert.True(answer.IsSuccessStatusCode, $"{(int)answer.StatusCode}: {text}");
            return JsonDocument.Parse(text).RootElement;
        }
    }

    static async Task<string> Token(HttpClient http)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = "ind.officer",
            ["client_secret"] = "development-only",
        });
        using var answer = await http.PostAsync(new Uri("/dev/token", UriKind.Relative), form, Cancellation);
        answer.EnsureSuccessStatusCode();
        var token = await answer.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
        return token.GetProperty("access_token").GetString()!;
    }
}
