using System.Diagnostics;
using AsielGrains.Domain.Partners;
using AsielGrains.Host.Tests.Hosts;
using AsielGrains.TestSupport.Hosts;

namespace AsielGrains.Hostile.Tests.Connections;

/// <summary>Another caller, who asks for the flow again and again while something else goes on.</summary>
sealed class Witness : IAsyncDisposable
{
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(25);

    /// <summary>How long an answer may take meanwhile, on a build machine that has other things to do.</summary>
    static readonly TimeSpan AnswerTimeMax = TimeSpan.FromSeconds(2);

    readonly ChainClient _client;
    readonly CancellationTokenSource _end = new();
    readonly Task<TimeSpan> _asking;

    public Witness(HostProcess host)
    {
        _client = new(host);
        _asking = Ask();
    }

    /// <summary>Ends the asking: every question was answered, and in time.</summary>
    public async Task WasServed()
    {
        await _end.CancelAsync();
        Assert.InRange(await _asking, TimeSpan.Zero, AnswerTimeMax);
        Assert.InRange(Answers, 1, int.MaxValue);
    }

    public int Answers { get; private set; }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await Task.WhenAny(_asking);
        _end.Dispose();
        _client.Dispose();
    }

    async Task<TimeSpan> Ask()
    {
        var slowest = TimeSpan.Zero;
        while (!_end.IsCancellationRequested)
        {
            var options = await _client.As(ChainRole.ChainAnalyst);
            var started = Stopwatch.GetTimestamp();
            await _client.Flow.GetFlowAsync(new(), options);
            var took = Stopwatch.GetElapsedTime(started);
            // The first question also makes the connection.
            slowest = Answers++ > 0 && took > slowest ? took : slowest;
            await Task.WhenAny(Task.Delay(Pause, _end.Token));
        }

        return slowest;
    }
}
