using AsielGrains.Contract.V1;
using AsielGrains.Cli.Session;
using Grpc.Net.Client;

namespace AsielGrains.Cli.Doctor;

/// <summary>One host that answered: what it said, and when.</summary>
/// <param name="Asked">This machine's clock before the call.</param>
/// <param name="Answered">This machine's clock after it.</param>
sealed record Visit(string Host, HostStatus Status, DateTimeOffset Asked, DateTimeOffset Answered)
{
    /// <summary>Half of the round trip: that much is not known about the other clock.</summary>
    public TimeSpan Uncertainty => (Answered - Asked) / 2;

    /// <summary>The host's clock minus this machine's.</summary>
    public TimeSpan ClockDifference => Status.Now.ToDateTimeOffset() - (Asked + Uncertainty);

    public static async Task<Visit> Make(Uri host, GrpcChannel channel, ChainSession session, CancellationToken stop)
    {
        var client = new OperationsService.OperationsServiceClient(channel);
        var options = await session.Options(stop);
        // The first call opens the connection; its time would count as a difference of clocks.
        await client.GetStatusAsync(new(), options);
        var asked = session.Surroundings.Time.GetUtcNow();
        var response = await client.GetStatusAsync(new(), options);
        return new(NameOf(host), response.Status, asked, session.Surroundings.Time.GetUtcNow());
    }

    public static string NameOf(Uri host) => host.Authority;
}
