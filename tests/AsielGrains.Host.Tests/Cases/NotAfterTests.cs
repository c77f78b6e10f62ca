using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AsielGrains.Cli;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Partners;
using AsielGrains.Gateway.Tests.Hosting;
using AsielGrains.Host.Tests.Hosts;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;

namespace AsielGrains.Host.Tests.Cases;

/// <summary>
/// Fault matrix, row 19: a command that was held up on its way until after the moment its sender set is refused with
/// a reason, over every way in, and nothing of it is stored.
/// </summary>
public sealed class NotAfterTests(RunningHost host)
{
    const string Expired = "COMMAND_EXPIRED";

    readonly ChainClient _client = host.Client;

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    static Timestamp Past => DateTime.UtcNow.AddSeconds(-5).ToTimestamp();

    [Fact]
    public async Task Over_grpc_a_late_command_is_refused_and_one_in_time_is_carried_out()
    {
        var request = Requests.Announce();
        request.CaseId = Requests.NewCase();
        request.NotAfter = Past;
        var refusal = await Assert.ThrowsAsync<RpcException>(async () =>
            await _client.Cases.AnnounceCaseAsync(request, await _client.As(ChainRole.AvimRegistrar)));
        Assert.Equal((StatusCode.FailedPrecondition, Expired), (refusal.StatusCode, refusal.Reason()));
        await IsUnknown(request.CaseId);

        // The same command with more time: nothing of the first try is remembered.
        request.NotAfter = DateTime.UtcNow.AddMinutes(5).ToTimestamp();
        var answer = await _client.Cases.AnnounceCaseAsync(request, await _client.As(ChainRole.AvimRegistrar));
        Assert.Equal((1L, false), (answer.Receipt.Version, answer.Receipt.Repeated));
        request.NotAfter = Past;
        var again = await _client.Cases.AnnounceCaseAsync(request, await _client.As(ChainRole.AvimRegistrar));
        Assert.True(again.Receipt.Repeated);
    }

    [Fact]
    public async Task In_a_stream_a_late_command_is_refused_and_the_others_go_on()
    {
        var (late, inTime) = (Requests.Announce(), Requests.Announce());
        late.CaseId = Requests.NewCase();
        late.NotAfter = Past;
        SubmitCommandsRequest[] commands = [new() { Announce = late }, new() { Announce = inTime }];
        var answers = await _client.Submit(commands);

        Assert.Equal(Reason.CommandExpired, answers[0].Refusal.Reason);
        Assert.Equal("not_after", answers[0].Refusal.Field);
        Assert.Equal(1, answers[1].Receipt.Version);
        await IsUnknown(late.CaseId);
    }

    [Fact]
    public async Task Over_rest_a_late_command_is_a_problem_with_a_reason()
    {
        var caseId = Requests.NewCase();
        using var answer = await Send(new
        {
            requestId = Requests.NewId(), caseId, announcedOn = "2026-05-01", notAfter = "2026-05-01T12:00:00Z",
        });
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(Stop);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(Expired, problem.GetProperty("reason").GetString());
        await IsUnknown(caseId);
    }

    [Fact]
    public async Task A_late_command_about_a_site_is_refused()
    {
        var refusal = await Assert.ThrowsAsync<RpcException>(async () =>
            await new SitesService.SitesServiceClient(_client.Invoker).OpenSiteAsync(
                new()
                {
                    RequestId = Requests.NewId(), SiteId = "te-laat", Name = "Te laat", Municipality = "GM1950",
                    Province = "PV20", NotAfter = Past,
                },
                await _client.As(ChainRole.CoaPlacement)));

        Assert.Equal((StatusCode.FailedPrecondition, Expired), (refusal.StatusCode, refusal.Reason()));
    }

    [Fact]
    public async Task The_command_line_hands_the_moment_on()
    {
        var late = await Announce("2026-05-01T12:00:00Z");
        var inTime = await Announce("2126-05-01T12:00:00Z");

        Assert.Equal(ExitCode.Done, inTime.ExitCode);
        Assert.NotEqual(ExitCode.Done, late.ExitCode);
        Assert.Contains(Expired, late.Error, StringComparison.Ordinal);
    }

    async Task<(int ExitCode, string Error)> Announce(string notAfter)
    {
        await using var error = new StringWriter();
        var exitCode = await AsielCommandLine.Run(
            [
                "case", "announce", "--on", "2026-05-01", "--not-after", notAfter, "--json",
                "--server", $"{host.Process.Grpc}", "--token-url", $"{new Uri(host.Process.Http, "/dev/token")}",
            ],
            new Surroundings(TextReader.Null, TextWriter.Null, error),
            Stop);
        return (exitCode, error.ToString());
    }

    async Task<HttpResponseMessage> Send(object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/cases")
        {
            Content = JsonContent.Create(body),
        };
        foreach (var header in await _client.Caller(ChainRole.IndOfficer).Headers(Stop))
            request.Headers.TryAddWithoutValidation(header.Key, header.Value);
        return await _client.Http.SendAsync(request, Stop);
    }

    async Task IsUnknown(string caseId)
    {
        var refusal = await Assert.ThrowsAsync<RpcException>(async () => await _client.Cases.GetCaseAsync(
            new() { CaseId = caseId }, await _client.As(ChainRole.IndOfficer)));
        Assert.Equal("CASE_UNKNOWN", refusal.Reason());
    }
}
