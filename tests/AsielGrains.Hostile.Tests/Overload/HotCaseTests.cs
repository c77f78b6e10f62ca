using AsielGrains.Contract.V1;
using AsielGrains.Domain.Partners;
using AsielGrains.Gateway.Tests.Hosting;
using AsielGrains.Hostile.Tests.Hosts;
using Grpc.Core;

namespace AsielGrains.Hostile.Tests.Overload;

/// <summary>Everybody wants the same case.</summary>
public sealed class HotCaseTests(RunningHost host) : IClassFixture<RunningHost>
{
    const int Callers = 1_500;
    static readonly string[] Nationalities = ["SYR", "ERI"];

    [Fact]
    public async Task Commands_that_a_case_has_no_room_for_are_refused_and_told_when_to_return()
    {
        var announced = await host.Client.Cases.AnnounceCaseAsync(
            Requests.Announce(), await host.Client.As(ChainRole.AvimRegistrar));
        var options = await host.Client.As(ChainRole.AvimRegistrar);

        var refusals = await Task.WhenAll(
            Enumerable.Range(0, Callers).Select(number => Correct(announced.Receipt.Id, number, options)));

        var limited = refusals.OfType<RpcException>().ToArray();
        Assert.InRange(limited.Length, 1, Callers - 512);
        Assert.All(limited, refusal =>
        {
            Assert.Equal(StatusCode.ResourceExhausted, refusal.StatusCode);
            Assert.Equal("LIMIT_REACHED", refusal.Reason());
            Assert.NotNull(refusal.GetRpcStatus()?.GetDetail<Google.Rpc.RetryInfo>());
        });
        var read = await host.Client.Cases.GetCaseAsync(
            new() { CaseId = announced.Receipt.Id }, await host.Client.As(ChainRole.IndOfficer));
        Assert.InRange(read.Case.Version, 2, Callers - limited.Length + 1);
    }

    async Task<RpcException?> Correct(string caseId, int number, CallOptions options)
    {
        try
        {
            await host.Client.Cases.CorrectCaseAsync(
                new()
                {
                    RequestId = Requests.NewId(), CaseId = caseId, Nationality = Nationalities[number % 2],
                },
                options);
            return null;
        }
        catch (RpcException refused)
        {
            return refused;
        }
    }
}
