using AsielGrains.Domain.Partners;
using AsielGrains.Gateway.Tests.Hosting;
using AsielGrains.Journal;
using Grpc.Core;
using static AsielGrains.Gateway.Tests.Hosting.Refusals;

namespace AsielGrains.Gateway.Tests.Cases;

public sealed class FaultTests : IAsyncLifetime
{
    readonly GatewayHost _host = new();

    [Fact]
    public async Task A_fault_nobody_expected_tells_the_caller_nothing_and_the_log_everything()
    {
        _host.Chain.Gate = _ => throw new InvalidOperationException("The tale of 9990000042.");

        var refusal = await Announce();

        Assert.Equal(StatusCode.Internal, refusal.StatusCode);
        Assert.DoesNotContain("9990000042", refusal.ToString(), StringComparison.Ordinal);
        Assert.Null(refusal.Reason());
        Assert.Contains(_host.Log.Lines, line => line.StartsWith("3000 ", StringComparison.Ordinal));
        await _host.Log.Seen("3005 ", TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_journal_that_does_not_answer_is_unavailable()
    {
        _host.Chain.Gate = _ => throw new JournalUnavailableException();

        var refusal = await Announce();

        Assert.Equal(StatusCode.Unavailable, refusal.StatusCode);
        Assert.Equal("JOURNAL_UNAVAILABLE", refusal.Reason());
    }

    [Fact]
    public async Task A_journal_that_is_damaged_is_data_loss()
    {
        _host.Chain.Gate = _ => throw new JournalCorruptException("Event 3 of a stream does not match its checksum.");

        var refusal = await Announce();

        Assert.Equal(StatusCode.DataLoss, refusal.StatusCode);
        Assert.Equal("JOURNAL_DAMAGED", refusal.Reason());
    }

    [Fact]
    public async Task A_guardian_that_does_not_answer_costs_no_more_than_the_deadline()
    {
        _host.Chain.Gate = _ => Task.Delay(Timeout.Infinite, TestContext.Current.CancellationToken);

        var refusal = await Announce(TimeSpan.FromMilliseconds(500));

        Assert.Equal(StatusCode.DeadlineExceeded, refusal.StatusCode);
    }

    [Fact]
    public async Task Nothing_of_a_person_is_logged()
    {
        var request = Requests.Register();
        await _host.Cases.RegisterCaseAsync(request, _host.As(ChainRole.AvimRegistrar));
        await _host.Cases.FindCasesAsync(new() { VNumber = request.Personal.VNumber }, _host.As(ChainRole.IndOfficer));

        Assert.DoesNotContain(_host.Log.Lines, line => line.Contains(request.Personal.VNumber, StringComparison.Ordinal)
            || line.Contains(request.Personal.FamilyName, StringComparison.Ordinal));
    }

    public ValueTask InitializeAsync() => _host.InitializeAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    Task<RpcException> Announce(TimeSpan? deadline = null) => RefusalOf(() => _host.Cases
        .AnnounceCaseAsync(Requests.Announce(), _host.As(ChainRole.AvimRegistrar, deadline: deadline)).ResponseAsync);
}
