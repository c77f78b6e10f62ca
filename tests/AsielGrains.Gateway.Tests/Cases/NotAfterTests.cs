using AsielGrains.Domain.Partners;
using AsielGrains.Gateway.Tests.Hosting;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using static AsielGrains.Gateway.Tests.Hosting.Refusals;

namespace AsielGrains.Gateway.Tests.Cases;

public sealed class NotAfterTests : IAsyncLifetime
{
    readonly GatewayHost _host = new();

    [Fact]
    public async Task The_moment_goes_with_the_command_to_its_guardian()
    {
        var (request, moment) = (Requests.Announce(), new DateTimeOffset(2126, 5, 1, 12, 0, 0, TimeSpan.Zero));
        request.NotAfter = moment.ToTimestamp();

        var answer = await _host.Cases.AnnounceCaseAsync(request, _host.As(ChainRole.AvimRegistrar));

        Assert.Equal(moment, Assert.Single(_host.Chain.Cases[answer.Receipt.Id].Received).NotAfter);
    }

    [Fact]
    public async Task A_moment_that_is_none_is_refused_with_its_field()
    {
        var request = Requests.Announce();
        request.NotAfter = new Timestamp { Seconds = 1, Nanos = -1 };

        var refusal = await RefusalOf(async () =>
            await _host.Cases.AnnounceCaseAsync(request, _host.As(ChainRole.AvimRegistrar)));

        Assert.Equal((StatusCode.InvalidArgument, "not_after"), (refusal.StatusCode, refusal.Field()));
    }

    public ValueTask InitializeAsync() => _host.InitializeAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();
}
