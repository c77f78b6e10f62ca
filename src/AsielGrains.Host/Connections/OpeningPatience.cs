using Microsoft.AspNetCore.Connections;

namespace AsielGrains.Host.Connections;

/// <summary>
/// Closes connections that don't begin: until a request the server itself is as patient as with one between two calls.
/// </summary>
/// <param name="bytes">How much must have arrived before the server takes over.</param>
sealed class OpeningPatience(int bytes)
{
    public async Task Pass(ConnectionContext connection, ConnectionDelegate next)
    {
        if (await HasBegun(connection))
            await next(connection);
    }

    async Task<bool> HasBegun(ConnectionContext connection)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(connection.ConnectionClosed);
        patience.CancelAfter(ConnectionLimits.OpeningTimeMax);
        var input = connection.Transport.Input;
        try
        {
            var read = await input.ReadAtLeastAsync(bytes, patience.Token);
            // Only looked at: the server reads it again.
            input.AdvanceTo(read.Buffer.Start);
            return read.Buffer.Length >= bytes;
        }
        catch (Exception ended) when (ended is OperationCanceledException or IOException)
        {
            return false;
        }
    }
}
