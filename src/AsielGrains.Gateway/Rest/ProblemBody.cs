using Microsoft.AspNetCore.Http;

namespace AsielGrains.Gateway.Rest;

/// <summary>
/// Passes the body of a success on and drops that of an error, which is written anew as a problem (RFC 9457).
/// </summary>
sealed class ProblemBody(HttpResponse response, Stream body) : Stream
{
    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override ValueTask WriteAsync(
        ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
        Dropping ? ValueTask.CompletedTask : body.WriteAsync(buffer, cancellationToken);

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Write(byte[] buffer, int offset, int count)
    {
        if (!Dropping)
            body.Write(buffer, offset, count);
    }

    public override Task FlushAsync(CancellationToken cancellationToken) =>
        Dropping ? Task.CompletedTask : body.FlushAsync(cancellationToken);

    public override void Flush()
    {
        if (!Dropping)
            body.Flush();
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    bool Dropping => response.StatusCode >= StatusCodes.Status400BadRequest;
}
