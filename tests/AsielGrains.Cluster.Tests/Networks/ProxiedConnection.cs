using System.Net.Sockets;
using AsielGrains.Cluster.Tests.Load;

namespace AsielGrains.Cluster.Tests.Networks;

/// <summary>One connection of a silo to the database, as it passes through.</summary>
sealed class ProxiedConnection(TcpProxy proxy, Socket near, Socket far)
{
    const int BufferBytes = 64 * 1024;

    /// <summary>Appends carry more than this; reads and the words of a pool carry less.</summary>
    const int AppendBytesMin = 600;

    static readonly byte[] Journal = "asielgrains journal"u8.ToArray();
    static readonly TimeSpan SilencePulse = TimeSpan.FromMilliseconds(20);

    volatile bool _ofJournal;
    volatile bool _muted;

    public async Task Run(CancellationToken end)
    {
        await Task.WhenAny(Pump(near, far, fromSilo: true, end), Pump(far, near, fromSilo: false, end));
        Cut();
    }

    public void Cut()
    {
        near.Dispose();
        far.Dispose();
    }

    async Task Pump(Socket from, Socket to, bool fromSilo, CancellationToken end)
    {
        var buffer = new byte[BufferBytes];
        try
        {
            while (true)
            {
                var state = proxy.State;
                var room = state.BytesMax > 0 ? state.BytesMax : buffer.Length;
                var count = await from.ReceiveAsync(buffer.AsMemory(0, Math.Min(room, buffer.Length)), end);
                if (count == 0 || (!fromSilo && _muted))
                    return;
                if (fromSilo)
                    Look(buffer.AsSpan(0, count));
                await Wait(end);
                await to.SendAsync(buffer.AsMemory(0, count), end);
            }
        }
        catch (Exception over) when (over is SocketException or ObjectDisposedException or OperationCanceledException)
        {
            // One side ended; Run ends the other.
        }
    }

    void Look(ReadOnlySpan<byte> sent)
    {
        _ofJournal |= sent.IndexOf(Journal) >= 0;
        if (_ofJournal && sent.Length >= AppendBytesMin && sent.IndexOf(Journal) < 0 && proxy.TakeCut())
            _muted = true;
    }

    async Task Wait(CancellationToken end)
    {
        while (proxy.State.Silent)
            await Task.Delay(SilencePulse, end);
        if (proxy.State.Delay is { Ticks: > 0 } delay)
            await Moments.Pass(delay, end);
    }
}
