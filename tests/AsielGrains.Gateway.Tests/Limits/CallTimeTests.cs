using AsielGrains.Gateway.Limits;
using Grpc.AspNetCore.Server;
using Grpc.Core;
using Microsoft.AspNetCore.Http;

namespace AsielGrains.Gateway.Tests.Limits;

public sealed class CallTimeTests
{
    const string Header = "grpc-timeout";
    static readonly Marshaller<string> Texts = Marshallers.StringMarshaller;

    [Theory]
    [InlineData(null, "30S")]
    [InlineData("5S", "5S")]
    [InlineData("100m", "100m")]
    [InlineData("1H", "30S")]
    [InlineData("31000m", "30S")]
    [InlineData("eeuwig", "30S")]
    [InlineData("", "30S")]
    [InlineData("123456789S", "30S")]
    [InlineData("-5S", "30S")]
    public void A_call_has_a_deadline_within_the_limit(string? given, string kept) =>
        Assert.Equal(kept, After(MethodType.Unary, given));

    [Fact]
    public void A_stream_lives_as_long_as_it_likes() => Assert.Null(After(MethodType.ServerStreaming, null));

    static string? After(MethodType type, string? given)
    {
        var method = new Method<string, string>(type, "asiel.v1.FlowService", "GetFlow", Texts, Texts);
        var context = new DefaultHttpContext();
        context.SetEndpoint(new(null, new(new GrpcMethodMetadata(typeof(CallTimeTests), method)), null));
        if (given is not null)
            context.Request.Headers[Header] = given;
        CallTime.Bound(context);
        return context.Request.Headers[Header];
    }
}
